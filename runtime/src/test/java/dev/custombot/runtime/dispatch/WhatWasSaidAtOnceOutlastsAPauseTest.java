package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;
import io.micrometer.core.instrument.Counter;

/**
 * A handler has failed, and an operator pauses its conversation, or the handler itself, before it is called again: what it has said at once stays
 * when it goes on, whatever it says then.
 */
class WhatWasSaidAtOnceOutlastsAPauseTest {

    private final Chat chat = new Chat();
    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHandOver(boolean ofTheHandler) {
        CallbackRecord record = heldAfter(Reply.escalate(), ofTheHandler);

        assertGoesOn(chat, record);

        assertThat(isSilent(chat)).isTrue();
        assertThat(counted("custom.bot.conversations.escalated")).isEqualTo(1);
        assertThat(counted("custom.bot.conversations.begun")).isEqualTo(1);
    }

    @Test
    void anEnd() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("hello");
        CallbackRecord record = heldAfter(Reply.end(), false);
        assertThat(chat.state().question()).as("until it is handled").isPresent();

        assertGoesOn(chat, record);

        assertThat(chat.state().question()).isEmpty();
        assertThat(chat.state().values()).isEmpty();
    }

    /** The bot was deployed anew meanwhile. */
    @Test
    void alsoInAnotherProcess() {
        CallbackRecord record = heldAfter(Reply.escalate(), true);
        Chat next = new Chat(chat);

        assertGoesOn(next, record);

        assertThat(isSilent(next)).isTrue();
    }

    @Test
    void alsoWhenItIsPausedOnceMore() {
        CallbackRecord record = heldAfter(Reply.escalate(), true);
        Optional<String> stored = chat.state().version();
        assertHeld(record);
        assertThat(chat.state().version()).as("nothing is new").isEqualTo(stored);

        assertGoesOn(chat, record);

        assertThat(isSilent(chat)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void alsoWhenAnOperatorTakesItsMessageOutThen(HeadOrder order) {
        CallbackRecord record = heldAfter(Reply.escalate(), false);
        goesOn(chat);
        chat.turns.occupancy.order = Optional.of(order);

        chat.dispatch(record);

        assertThat(runs).hasValue(1);
        assertThat(isSilent(chat)).isTrue();
    }

    /** The store is away, in which that is to be kept: the order is not for after the next pause. */
    @ParameterizedTest
    @EnumSource
    void alsoWhenTheOrderComesWhileItIsStored(HeadOrder order) {
        chat.early = () -> List.of(Reply.escalate());
        chat.bot = message -> {
            chat.unreadable = Optional.of(new AssertionError("away"));
            chat.turns.occupancy.order = Optional.of(order);
            throw new IllegalStateException("It fails");
        };

        assertHeld(chat.next("a person, please"));

        assertThat(chat.turns.occupancy.pauses).as("for the store, before the pause and instead of it").isEqualTo(2);
    }

    @Test
    void whatIsAboutAnotherMessageBindsNobody() {
        heldAfter(Reply.escalate(), false);
        goesOn(chat);

        assertThat(chat.says("hello")).isEqualTo("handled");

        assertThat(isSilent(chat)).isFalse();
    }

    private CallbackRecord heldAfter(Reply saidAtOnce, boolean ofTheHandler) {
        chat.early = () -> runs.incrementAndGet() == 1 ? List.of(saidAtOnce) : List.of();
        chat.bot = message -> {
            chat.turns.occupancy.handlersPaused = ofTheHandler;
            chat.turns.occupancy.paused = !ofTheHandler;
            throw new IllegalStateException("It fails");
        };
        CallbackRecord record = chat.next("a person, please");
        assertHeld(record);
        assertThat(runs).hasValue(1);
        return record;
    }

    private void assertHeld(CallbackRecord record) {
        assertThatThrownBy(() -> chat.handle(record, 5)).isSameAs(HeldBack.INSTANCE);
    }

    private void assertGoesOn(Chat here, CallbackRecord record) {
        goesOn(here);

        assertThat(here.handle(record, 5)).isEqualTo("handled");

        assertThat(here.handled).isNotEmpty();
        assertThat(here.state().unfinished()).isEmpty();
    }

    private double counted(String name) {
        return chat.turns.meters.get(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    private static void goesOn(Chat here) {
        here.turns.occupancy.paused = false;
        here.turns.occupancy.handlersPaused = false;
        here.bot = message -> List.of(Reply.text("A moment, please."));
    }

    private static boolean isSilent(Chat here) {
        return here.state().isSilentAt(Turns.NOON.plusSeconds(1));
    }
}
