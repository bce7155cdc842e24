package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.deployment.broker.EmbeddedBroker;
import dev.custombot.deployment.broker.EmbeddedBrokerOptions;

/** Dev mode that cannot start because a port is taken says which one; it would be silent about an exception that begins with the port. */
class ATakenPortIsNamedTest {

    private static final URI CALLBACK = URI.create("http://localhost:8080/callback");

    @Test
    void ofTheEmulator() throws IOException {
        try (ServerSocket taken = taken()) {
            ClientApplication client = new ClientApplication(CALLBACK, taken.getLocalPort(), List.of(), Optional.empty(),
                    Optional.empty());

            assertThatThrownBy(new CustomBotDevServices(Optional.empty(), List.of(), List.of(client))::start)
                    .hasMessageContaining("quarkus.custom-bot.devservices.emulator-port")
                    .hasMessageContaining("localhost:" + taken.getLocalPort()).hasMessageContaining("another port")
                    .hasNoCause();
        }
    }

    @Test
    void ofTheBroker() throws IOException {
        try (ServerSocket taken = taken()) {
            EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(taken.getLocalPort()));

            assertThatThrownBy(new CustomBotDevServices(Optional.of(broker), List.of(), List.of())::start)
                    .hasMessageContaining("quarkus.custom-bot.devservices.broker-port")
                    .hasMessageContaining("localhost:" + taken.getLocalPort()).hasNoCause();
        }
    }

    @Test
    void otherFailuresStayAsTheyAre() {
        IllegalStateException failure = new IllegalStateException("no", new IOException("disk"));

        assertThat(catchThrowable(() -> TakenPort.named("broker-port", () -> {
            throw failure;
        }))).isSameAs(failure);
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("localhost"));
    }
}
