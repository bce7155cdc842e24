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

/** A body that is larger than any application may get is refused like one that is larger than a callback, and takes up no place. */
@QuarkusTest
@TestProfile(StatusContract.class)
class HugeBodyTest {

    @TestHTTPResource
    URI application;

    @Inject
    MeterRegistry registry;

    @Test
    void getsTheCallbacksOwnAnswer() throws IOException {
        double before = refused();
        String answer = HalfACallback.answer(application, 11_000_000, "");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"status\":413");
        // It is counted when it is written.
        Awaitility.await().until(() -> refused() == before + 1);
        Awaitility.await().until(() -> registry.get("custom.bot.callbacks.in.flight").tag("bot", StatusContract.HURRIED_BOT)
                .gauge().value() == 0);
    }

    private double refused() {
        return registry.find("custom.bot.callbacks").tag("bot", StatusContract.HURRIED_BOT).tag("status", "413").timers()
                .stream().mapToDouble(timer -> timer.count())
                .sum();
    }
}
