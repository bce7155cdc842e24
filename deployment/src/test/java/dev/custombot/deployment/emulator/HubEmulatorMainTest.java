package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 8099             | There is no option --prot
            --port                  | --port needs a value
            --port 80a              | --port 80a: a port is a number from 0 to 65535
            --port -1               | --port -1: a port is a number from 0 to 65535
            --callback localhost:80 | --callback localhost:80: an address begins with http:// or https:// and a host
            --callback /callback    | --callback /callback: an address begins with http:// or https:// and a host
            --callback ^            | --callback ^: an address begins with http:// or https:// and a host
            --authorization oauth   | --authorization oauth: it is one of bearer, basic
            --kind breevo           | --kind breevo: it is one of egain, brevo
            """)
    void aMistakeSaysWhereItIsAndWhatWouldBeRight(String line, String said) {
        assertThatThrownBy(() -> HubEmulatorMain.options(line.split(" "))).isInstanceOf(IllegalArgumentException.class)
                .message().startsWith(said + System.lineSeparator() + "Arguments: [--port PORT");
    }
}
