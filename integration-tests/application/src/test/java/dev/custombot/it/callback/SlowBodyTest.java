package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.callback.status.StatusContract;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A caller that does not send its body in time is answered, too, and takes up no place any longer. */
@QuarkusTest
@TestProfile(StatusContract.class)
class SlowBodyTest {

    @TestHTTPResource
    URI application;

    @Inject
    MeterRegistry registry;

    @Test
    void getsItsAnswerWithinTheBudget() throws IOException {
        String authorization = Base64.getEncoder().encodeToString("hub:new-secret".getBytes(StandardCharsets.US_ASCII));
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + StatusContract.HURRIED
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Basic " + authorization + "\r\nContent-Length: 1000\r\n\r\n{\"messages\":")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("\"status\":408", "did not come in time");
        }
        Awaitility.await().until(() -> registry.get("custom.bot.callbacks.in.flight").tag("bot", StatusContract.HURRIED_BOT)
                .gauge().value() == 0);
    }
}
