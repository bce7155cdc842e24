package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When too many bodies are being read, the one that takes longest makes room. */
class SlowCallersKeepNobodyOutTest {

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture(new TokenEndpointSettings(Duration.ofSeconds(30), 1024, 2, 3));

    @Test
    void theLongestGoes() throws Exception {
        try (Socket first = halfARequest(); Socket second = halfARequest()) {
            assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(200);

            String turnedAway = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(turnedAway).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1", "temporarily_unavailable");
            assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(200);
            assertThat(second.getInputStream().available()).isZero();
        }
    }

    private Socket halfARequest() throws Exception {
        Socket socket = new Socket("localhost", endpoint.port());
        socket.getOutputStream().write(("POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10\r\nExpect: 100-continue\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        // It is being read when it is told to go on.
        assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII)).contains("100 Continue");
        return socket;
    }
}
