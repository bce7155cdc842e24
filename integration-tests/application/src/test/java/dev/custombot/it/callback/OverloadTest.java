package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.it.Payloads;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Callbacks beyond what may wait are turned away at once, and those that wait are not disturbed. */
@QuarkusTest
@TestProfile(BrokerUnavailable.class)
class OverloadTest {

    @Inject
    @BotName(BrokerUnavailable.SMALL_BOT)
    Hub hub;

    @Inject
    MeterRegistry registry;

    @AfterEach
    void nothingIsLeft() {
        awaitWaiting(0);
        assertThat(gauge("custom.bot.callbacks.in.flight.size")).isZero();
    }

    @Test
    void tooManyCallbacks() {
        CompletableFuture<DeliveryResult> first = deliver("first");
        CompletableFuture<DeliveryResult> second = deliver("second");
        awaitWaiting(2);

        DeliveryResult third = hub.deliver(Payloads.envelope(Payloads.text("c", "third")));

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("retry-after")).contains("1");
        assertThat(third.body()).contains("too many callbacks");
        assertThat(first.join().body()).contains("could not be stored in time");
        assertThat(second.join().body()).contains("could not be stored in time");
    }

    @Test
    void tooManyBytes() {
        CompletableFuture<DeliveryResult> first = deliver("x".repeat(1000));
        awaitWaiting(1);

        DeliveryResult second = hub.deliver(Payloads.envelope(Payloads.text("c", "x".repeat(1000))));

        assertThat(second.status()).isEqualTo(503);
        assertThat(second.body()).contains("too many callbacks");
        assertThat(first.join().body()).contains("could not be stored in time");
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
