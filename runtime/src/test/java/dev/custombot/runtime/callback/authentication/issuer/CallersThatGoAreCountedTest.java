package dev.custombot.runtime.callback.authentication.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.micrometer.core.instrument.Timer;

/** A request whose caller did not wait for the answer is counted as that, and one that was answered is not. */
class CallersThatGoAreCountedTest {

    @RegisterExtension
    final EndpointFixture endpoint = new EndpointFixture();

    @Test
    void inTheMiddleOfTheirBody() throws Exception {
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            socket.getOutputStream().write(("POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 10\r\nExpect: 100-continue\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            // It is being read when it is told to go on.
            assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII)).contains("100 Continue");
        }

        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (gone() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(gone()).isEqualTo(1);
    }

    @Test
    void notThoseWhoHaveTheirAnswer() throws Exception {
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            socket.getOutputStream().write("GET /token HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).contains("405");
        }
        assertThat(endpoint.formOf("hub", EndpointFixture.SECRET).statusCode()).isEqualTo(200);

        assertThat(gone()).isZero();
        assertThat(endpoint.meters.find("custom.bot.token.requests").timers().stream().mapToLong(Timer::count).sum())
                .isEqualTo(2);
    }

    private long gone() {
        return endpoint.meters.find("custom.bot.token.requests").tag("outcome", "caller_gone").timers().stream()
                .mapToLong(Timer::count).sum();
    }
}
