package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** A bot that is to end says so first, and takes what still comes while the load balancer learns of it. */
class NotReadyBeforeTheEndIT {

    private EmbeddedBroker broker;
    private HubEmulator emulator;
    private Hub hub;
    private BotProcess bot;

    @BeforeEach
    void start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
        broker.start();
        emulator = new HubEmulator(HubEmulatorOptions.forCallback(URI.create("http://localhost:" + port + "/callback")));
        emulator.start();
        hub = Hub.at(URI.create(emulator.url())).within(Duration.ofSeconds(40));
        bot = BotProcess.start(port, broker, emulator, Map.of("quarkus.shutdown.delay", "6s"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        bot.kill();
        emulator.close();
        broker.close();
    }

    @Test
    void whatComesMeanwhileIsAnswered() throws Exception {
        bot.requestEnd();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> bot.readiness() == 503);

        TestConversation conversation = hub.conversation().customerSays("hi");

        assertThat(conversation.awaitDelivery()).containsExactly(202);
        assertThat(conversation.awaitReply().text()).contains("You said: hi");
        bot.awaitEnd();
    }
}
