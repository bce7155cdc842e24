package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.callback.status.StatusContract;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A caller that goes away right after its body gives back what it took, once. */
@QuarkusTest
@TestProfile(StatusContract.class)
class CallerGoneTest {

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void leavesNothingBehind() throws Exception {
        String[] messages = new String[200];
        Arrays.setAll(messages, i -> Payloads.text("gone", "none " + i));
        byte[] body = Payloads.envelope(messages).getBytes(StandardCharsets.UTF_8);
        String credentials = Base64.getEncoder().encodeToString("hub:new-secret".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("POST /callback HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            }
        }

        Awaitility.await().untilAsserted(() -> {
            assertThat(gauge("custom.bot.callbacks.in.flight")).isZero();
            assertThat(gauge("custom.bot.callbacks.in.flight.size")).isZero();
        });
    }

    private double gauge(String name) {
        return registry.get(name).tag("bot", "default").gauge().value();
    }
}
