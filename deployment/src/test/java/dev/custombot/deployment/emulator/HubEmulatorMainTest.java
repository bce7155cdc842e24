package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

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
    void aHubOfBrevo() {
        assertThat(HubEmulatorMain.options("--kind", "egain").brevo()).isEmpty();
        assertThat(HubEmulatorMain.options("--kind", "brevo").brevo()).contains(BrevoSetting.defaults());
        assertThat(HubEmulatorMain.options("--api-key", "k", "--webhook-secret", "s", "--secret-header", "X-S").brevo())
                .contains(new BrevoSetting("k", "s", Optional.of("X-S"), Optional.empty()));
        assertThatThrownBy(() -> HubEmulatorMain.options("--kind", "breevo")).hasMessageContaining("--kind");
    }

    @Test
    void anUnknownOption() {
        assertThatThrownBy(() -> HubEmulatorMain.options("--prot", "8099")).hasMessageContaining("--port");
    }
}
