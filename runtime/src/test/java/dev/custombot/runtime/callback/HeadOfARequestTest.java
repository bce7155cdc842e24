package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head that can mean two things, asks for what there is not, or is too large is refused, whoever calls. */
class HeadOfARequestTest {

    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @ParameterizedTest
    @CsvSource({"'X-A: b', 1.1, 202", "'Authorization: a\r\nAuthorization: b', 1.1, 400",
            "'Content-Type: text/plain', 1.1, 400", "'Host: y', 1.1, 400",
            "'Expect: coffee', 1.1, 417", "'Expect: coffee', 1.0, 202", "'Expect: 100-Continue ', 1.1, 100",
            "'Expect: ', 1.1, 202"})
    void isAnswered(String header, String version, int status) throws Exception {
        assertThat(statusOf(header, version)).isEqualTo(status);
    }

    /** The host, the content type and the length have 70 characters with their separators. */
    @ParameterizedTest
    @CsvSource({"1500, 202", "2000, 431"})
    void hasALimit(int length, int status) throws Exception {
        assertThat(statusOf("X-A: " + "x".repeat(length), "1.1")).isEqualTo(status);
    }

    private int statusOf(String header, String version) throws Exception {
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/" + version + "\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\n" + header + "\r\n\r\n{}");
            return Integer.parseInt(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }
}
