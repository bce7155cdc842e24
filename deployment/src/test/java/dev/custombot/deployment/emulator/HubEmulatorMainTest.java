package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The arguments of the process become options. */
class HubEmulatorMainTest {

    @Test
    void options() {
        HubEmulatorOptions options = HubEmulatorMain.options("--port", "8099", "--callback", "http://localhost:8081/bot",
                "--authorization", "basic", "--journal", "j.tsv");

        assertThat(options.port()).isEqualTo(8099);
        assertThat(options.callback()).hasToString("http://localhost:8081/bot");
        assertThat(options.authorization()).isEqualTo(CallbackAuthorization.BASIC);
        assertThat(options.journal()).contains(Path.of("j.tsv"));
    }

    @Test
    void anUnknownOption() {
        assertThatThrownBy(() -> HubEmulatorMain.options("--prot", "8099")).hasMessageContaining("--port");
    }
}
