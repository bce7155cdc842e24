package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** An increase from nothing to one can only be seen of what was there before. */
class WhatCanHappenIsAtNothingBeforeTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"changed", "failed"})
    void secretsAreReadAgain(String outcome) {
        new BotMetrics(meters, "b");

        assertThat(meters.get("custom.bot.callback.secrets.reloads").tags("bot", "b", "outcome", outcome).counter().count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"callback", "dispatch", "reply"})
    void somebodyDealsWithADeadLetter(String stage) {
        new BotMetrics(meters, "b");

        for (String outcome : new String[]{"replayed", "discarded", "skipped"}) {
            assertThat(meters.get("custom.bot.dead.letter.actions").tags("stage", stage, "outcome", outcome).counter().count())
                    .isZero();
        }
    }

    @Test
    void theBotHandsAConversationOverOutsideOfAHandler() {
        new BotMetrics(meters, "b");

        assertThat(meters.get("custom.bot.conversations.escalated").tags("cause", "own", "handler", "none").counter().count())
                .isZero();
    }

    @Test
    void aReplyOfAnyTypeThatTheBotMaySendIsRefused() {
        new BotMetrics(meters, "b").replies().preregister("richMessage.form");

        assertThat(meters.get("custom.bot.replies").tags("type", "richMessage.form", "outcome", "refused").counter().count())
                .isZero();
        assertThat(meters.get("custom.bot.replies.parkings").tags("type", "richMessage.form").counter().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"done", "failed", "expired", "left"})
    void aHandlerRuns(String outcome) {
        new BotMetrics(meters, "b").handling().mayRun("Bot#menu", false);

        assertThat(meters.get("custom.bot.handlers").tags("handler", "Bot#menu", "outcome", outcome).timer().count()).isZero();
    }
}
