package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;

/**
 * A handler has failed, and its message is left to another process before it is called again: what it has said at once stays, whatever the next
 * owner makes of the message.
 */
class WhatWasSaidAtOnceOutlastsAHandoverTest {

    private final Chat chat = new Chat();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void whenTheHandlerIsCalledAgain() {
        CallbackRecord record = leftAfter(Reply.escalate());
        Chat next = new Chat(chat);
        next.bot = message -> List.of(Reply.text("A moment, please."));

        assertThat(next.handle(record, 5)).isEqualTo("handled");

        assertThat(isSilent(next)).isTrue();
        assertThat(next.state().unfinished()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenAnOperatorTakesItsMessageOut(HeadOrder order) {
        CallbackRecord record = leftAfter(Reply.escalate());
        Chat next = new Chat(chat);

        next.isSetAside(order, record);

        assertThat(next.handled).isEmpty();
        assertThat(isSilent(next)).isTrue();
    }

    /** It does not come as far as before. */
    @Test
    void whenTheHandlerIsGivenUp() {
        CallbackRecord record = leftAfter(Reply.escalate());
        Chat next = new Chat(chat);
        next.failureText = Optional.of("Something went wrong.");
        next.bot = this::fails;

        assertThat(next.handle(record, 5)).isEqualTo("failed");

        assertThat(isSilent(next)).isTrue();
        assertThat(next.turns.replies.texts()).as("an agent has the conversation").isEmpty();
    }

    @Test
    void alsoAnEnd() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("hello");
        CallbackRecord record = leftAfter(Reply.end());
        assertThat(chat.state().question()).as("until it is handled").isPresent();
        Chat next = new Chat(chat);

        next.isSetAside(HeadOrder.SKIP, record);

        assertThat(next.state().question()).isEmpty();
    }

    @Test
    void whoHasHandedNothingOverLeavesNothing() {
        leftAfter(Reply.text("A moment, please."));

        assertThat(chat.state().version()).isEmpty();
    }

    private CallbackRecord leftAfter(Reply saidAtOnce) {
        chat.turns.occupancy.leftBetweenTries = true;
        chat.early = () -> List.of(saidAtOnce);
        chat.bot = this::fails;
        CallbackRecord record = chat.next("a person, please");
        assertThat(chat.staysOpen(record)).isTrue();
        assertThat(calls).hasValue(1);
        return record;
    }

    private List<Reply> fails(Object message) {
        calls.incrementAndGet();
        throw new IllegalStateException("It fails");
    }

    private static boolean isSilent(Chat here) {
        return here.state().isSilentAt(Turns.NOON.plusSeconds(1));
    }
}
