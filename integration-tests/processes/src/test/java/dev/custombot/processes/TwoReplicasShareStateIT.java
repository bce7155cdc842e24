package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;
import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/**
 * Two replicas that handle messages of one conversation at the same time lose no update. Kafka keeps them from doing so, except for
 * a moment when a partition moves; here each has topics of its own, so that they do it all the time.
 */
class TwoReplicasShareStateIT {

    private static final int MESSAGES_EACH = 20;

    @Test
    void everyUpdateCountsOnce() throws Exception {
        int firstPort = Ports.free();
        int secondPort = Ports.free();
        try (RedisServer redis = RedisServer.start();
                EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));
                HubEmulator firstEmulator = emulator(firstPort);
                HubEmulator secondEmulator = emulator(secondPort)) {
            broker.start();
            firstEmulator.start();
            secondEmulator.start();
            String id = UUID.randomUUID().toString();
            TestConversation one = conversation(firstEmulator, id);
            TestConversation other = conversation(secondEmulator, id);

            try (BotProcess first = BotProcess.start(firstPort, broker, firstEmulator, config("first", redis));
                    BotProcess second = BotProcess.start(secondPort, broker, secondEmulator, config("second", redis))) {
                everyUpdateCountsOnce(one, other);
            }
        }
    }

    private static void everyUpdateCountsOnce(TestConversation one, TestConversation other) {
        for (int i = 0; i < MESSAGES_EACH; i++) {
            one.customerSends("custom.state.count", "{}");
            other.customerSends("custom.state.count", "{}");
        }

        List<String> counts = Stream.concat(one.awaitReplies(MESSAGES_EACH).stream(),
                other.awaitReplies(MESSAGES_EACH).stream()).map(BotReply::text).map(text -> text.orElseThrow()).toList();
        assertThat(counts).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 2 * MESSAGES_EACH).mapToObj(count -> "count " + count).toList());
    }

    private static TestConversation conversation(HubEmulator emulator, String id) {
        return Hub.at(URI.create(emulator.url())).within(Duration.ofSeconds(60)).conversation(id);
    }

    private static HubEmulator emulator(int callbackPort) {
        return new HubEmulator(HubEmulatorOptions.forCallback(URI.create("http://localhost:" + callbackPort + "/callback")));
    }

    private static Map<String, String> config(String name, RedisServer redis) {
        Map<String, String> config = new HashMap<>(Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.redis.hosts",
                redis.url()));
        for (String topic : List.of("callbacks", "replies", "dead-letters")) {
            config.put("quarkus.custom-bot.topics." + topic, name + "-" + topic);
        }
        config.put("mp.messaging.incoming.custom-bot-callbacks-in.group.id", name + "-dispatch");
        config.put("mp.messaging.incoming.custom-bot-replies-in.group.id", name + "-reply");
        return config;
    }
}
