package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;

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
        String answer = HalfACallback.answer(application, 1_000, "{\"messages\":");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"status\":408", "did not come in time");
        Awaitility.await().until(() -> registry.get("custom.bot.callbacks.in.flight").tag("bot", StatusContract.HURRIED_BOT)
                .gauge().value() == 0);
    }
}
