package dev.custombot.deployment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --ports 9092    | There is no option --ports
            --port          | --port needs a value
            --port 80a      | --port 80a: a port is a number from 0 to 65535
            --port 70000    | --port 70000: a port is a number from 0 to 65535
            """)
    void aMistakeSaysWhereItIsAndWhatWouldBeRight(String line, String said) {
        assertThatThrownBy(() -> EmbeddedBrokerMain.options(line.split(" "))).isInstanceOf(IllegalArgumentException.class)
                .message().startsWith(said + System.lineSeparator() + "Arguments: [--port PORT");
    }
}
