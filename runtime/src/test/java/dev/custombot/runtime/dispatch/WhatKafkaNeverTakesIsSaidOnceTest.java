package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** Replies that are larger than Kafka will ever take are so each time: their handler is not called again, and changes nothing. */
class WhatKafkaNeverTakesIsSaidOnceTest {

    private final Chat chat = new Chat();
    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsHandlerIsNotCalledAgain(boolean early) {
        tooLarge(early);

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(calls).hasValue(1);
        assertThat(chat.letters.headers()).singleElement().satisfies(letter -> {
            assertThat(BotHeaders.find(letter, BotHeaders.DEAD_LETTER_HANDLER)).contains("Bot#any");
            assertThat(BotHeaders.find(letter, BotHeaders.DEAD_LETTER_CAUSE)).contains(RecordTooLargeException.class.getName());
        });
    }

    @Test
    void nothingOfItStaysInTheState() {
        tooLarge(false);

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(chat.state().question()).isEmpty();
    }

    private void tooLarge(boolean early) {
        chat.turns.replies.answering(() -> {
            List<ReplyRecord> records = chat.turns.replies.replyRecords();
            return records.get(records.size() - 1).replies().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new RecordTooLargeException());
        });
        List<Reply> said = List.of(Reply.ask("Which order?", "order"));
        chat.early = () -> {
            calls.incrementAndGet();
            return early ? said : List.of();
        };
        chat.bot = message -> early ? List.of() : said;
        chat.failureText = Optional.empty();
    }
}
