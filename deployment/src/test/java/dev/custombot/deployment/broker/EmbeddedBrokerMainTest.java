package dev.custombot.deployment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** How the broker is started by hand. */
class EmbeddedBrokerMainTest {

    @Test
    void takesPortAndFolder() {
        EmbeddedBrokerOptions options = EmbeddedBrokerMain.options("--port", "9092", "--log-dir", "data");

        assertThat(options.port()).isEqualTo(9092);
        assertThat(options.logDirectory()).contains(Path.of("data"));
    }

    @Test
    void needsNoArguments() {
        assertThat(EmbeddedBrokerMain.options()).isEqualTo(EmbeddedBrokerOptions.onPort(0));
    }

    @Test
    void namesUnknownOption() {
        assertThatThrownBy(() -> EmbeddedBrokerMain.options("--ports", "9092")).hasMessageContaining("--ports");
    }

    @Test
    void refusesImpossiblePort() {
        assertThatThrownBy(() -> EmbeddedBrokerMain.options("--port", "70000")).hasMessageContaining("70000");
    }
}
