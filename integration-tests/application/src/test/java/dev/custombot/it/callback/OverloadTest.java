package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Callbacks beyond what may wait are turned away at once, and those that wait are not disturbed. */
@QuarkusTest
@TestProfile(BrokerUnavailable.class)
class OverloadTest {

    private static final int MOST = 5;

    @Inject
    @BotName(BrokerUnavailable.SMALL_BOT)
    Hub hub;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void callersAreKnown() {
        assertThat(Redelivery.of(hub, "{}").status()).isEqualTo(400);
    }

    @AfterEach
    void nothingIsLeft() {
        awaitWaiting(0);
        assertThat(gauge("custom.bot.callbacks.in.flight.size")).isZero();
    }

    @Test
    void tooManyCallbacks() {
        DeliveryResult third = oneMoreThan(2, "of a few letters");

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("retry-after")).contains("1");
        assertThat(third.body()).contains("too many callbacks");
    }

    @Test
    void tooManyBytes() {
        DeliveryResult second = oneMoreThan(1, "x".repeat(1000));

        assertThat(second.status()).isEqualTo(503);
        assertThat(second.body()).contains("too many callbacks");
    }

    /** What the next one gets while the others wait; where the machine stands still they may be over by then, and it is done again. */
    private DeliveryResult oneMoreThan(int most, String text) {
        for (int again = 0;; again++) {
            List<CompletableFuture<DeliveryResult>> waiting = IntStream.range(0, most).mapToObj(number -> deliver(text))
                    .toList();
            awaitWaiting(most);
            DeliveryResult next = hub.deliver(Payloads.envelope(Payloads.text("c", text)));
            boolean areWaiting = waiting.stream().noneMatch(CompletableFuture::isDone);
            List<DeliveryResult> ends = waiting.stream().map(CompletableFuture::join).toList();
            boolean areAnswered = ends.stream().allMatch(end -> end.status() != 0);
            if (areWaiting && areAnswered || again == MOST) {
                assertThat(ends).allSatisfy(end -> assertThat(end.body()).contains("could not be stored in time"));
                return next;
            }
            awaitWaiting(0);
        }
    }

    private CompletableFuture<DeliveryResult> deliver(String text) {
        return CompletableFuture.supplyAsync(() -> hub.deliver(Payloads.envelope(Payloads.text("c", text))));
    }

    private void awaitWaiting(int callbacks) {
        Awaitility.await().until(() -> gauge("custom.bot.callbacks.in.flight") == callbacks);
    }

    private double gauge(String name) {
        return registry.get(name).tag("bot", BrokerUnavailable.SMALL_BOT).gauge().value();
    }
}
