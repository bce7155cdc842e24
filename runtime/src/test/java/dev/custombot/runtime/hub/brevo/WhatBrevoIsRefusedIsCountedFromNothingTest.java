package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.CallbackHandler;
import dev.custombot.runtime.callback.CallbackPublisher;
import dev.custombot.runtime.callback.CallbackSettings;
import dev.custombot.runtime.callback.FlawedMessages;
import dev.custombot.runtime.callback.RecipientBot;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

/** Brevo gets 429 for what other hubs get 503 for, and never repeats after a 401: an alert sees the first ones of each. */
class WhatBrevoIsRefusedIsCountedFromNothingTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void aBotStarts() {
        BotMetrics metrics = new BotMetrics(meters, "tea", "brevo");
        CallbackPublisher publisher = new CallbackPublisher(task -> Uni.createFrom().voidItem(), "callbacks", record -> {},
                CustomBotLog.LOG);
        new CallbackHandler(Webhooks.taken().receiver(),
                new CallbackSettings(Duration.ofSeconds(4), 10_000, 2_000, OptionalInt.empty()), new Admissions(2, 100_000),
                List.of(new RecipientBot(Records.ORIGIN, "Tea", "callbacks", publisher,
                        new FlawedMessages(value -> value, null, metrics, CustomBotLog.LOG), metrics)),
                Clock.systemUTC(), new RareLines(Clock.systemUTC()), CustomBotLog.LOG);
    }

    @ParameterizedTest
    @CsvSource({"200, stored", "429, not_stored", "429, overloaded", "429, failed", "401, missing_secret", "401, wrong_secret"})
    void withTheStatusThatItGets(String status, String reason) {
        assertThat(meters.get("custom.bot.callbacks").tags("bot", "tea", "status", status, "reason", reason).timer().count())
                .isZero();
    }

    @Test
    void andNotWithAStatusThatItNeverGets() {
        assertThat(meters.find("custom.bot.callbacks").tag("status", "503").timers()).isEmpty();
    }
}
