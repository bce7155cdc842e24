package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.runtime.record.BotHeaders;
import io.smallrye.mutiny.Multi;

/** Of a stream that was given up its dead letter says how much the customer has read, beside what our own checks say of the failure. */
class WhatBecameOfAStreamIsInItsDeadLetterTest {

    private static final String BROKEN = "the stream broke after 2 replies, and is not begun again behind them";

    private final Chat chat = new Chat();

    enum Failure {

        OURS(new HandlerTimeoutException("Bot#any", Duration.ofSeconds(30))),
        THEIRS(new IllegalStateException("secret"));

        private final RuntimeException exception;

        Failure(RuntimeException exception) {
            this.exception = exception;
        }
    }

    @ParameterizedTest
    @CsvSource({"OURS, true", "OURS, false", "THEIRS, true", "THEIRS, false"})
    void besideTheFailure(Failure failure, boolean wasRead) {
        Multi<String> said = wasRead ? Multi.createFrom().items("A", "B") : Multi.createFrom().empty();
        chat.streamed = Optional.of(Multi.createBy().concatenating().streams(said,
                Multi.createFrom().failure(failure.exception)));

        assertThat(chat.says("hello")).isEqualTo("failed");

        String own = failure == Failure.OURS ? failure.exception.getMessage() : "";
        String both = own + (wasRead && !own.isEmpty() ? "; " : "") + (wasRead ? BROKEN : "");
        assertThat(chat.letters.headers()).singleElement()
                .satisfies(headers -> assertThat(BotHeaders.find(headers, BotHeaders.DEAD_LETTER_DETAIL).orElse(""))
                        .isEqualTo(both));
        assertThat(chat.turns.replies.texts()).hasSize(wasRead ? 2 : 0);
    }
}
