package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;

/** A handler asks something at once, fails, and is called again, or another process is to call it: the customer has read the question by then. */
class WhatWasAskedAtOnceOutlastsATryTest {

    private static final Reply ADDRESS = Reply.ask("Which address?", "address");

    private final Chat chat = new Chat(new Turns());
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void asked() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
    }

    @Test
    void whenItDoesNotComeThatFarAgain() {
        chat.early = () -> runs.incrementAndGet() == 1 ? List.of(ADDRESS) : List.of();
        chat.bot = message -> failsOnce();

        assertThat(chat.says("1001")).isEqualTo("handled");

        assertThat(runs).hasValue(2);
        assertOpen("address");
    }

    /** The customer may answer between two tries. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itWasAskedWhenItWasReadFirst(boolean failsForGood) {
        chat.early = () -> {
            chat.passes(Duration.ofSeconds(5));
            runs.incrementAndGet();
            return List.of(ADDRESS);
        };
        chat.bot = message -> failsForGood ? fails() : failsOnce();

        chat.says("1001");

        assertThat(runs).hasValueGreaterThan(1);
        assertThat(chat.state().question()).map(OpenQuestion::asked).contains(Turns.NOON.plusSeconds(5));
    }

    /** The customer may answer the last of several. */
    @Test
    void alsoBehindAnother() {
        chat.early = () -> {
            chat.passes(Duration.ofSeconds(5));
            runs.incrementAndGet();
            return List.of(Reply.ask("Or which order?", "order"), ADDRESS);
        };
        chat.bot = message -> failsOnce();

        chat.says("1001");

        assertThat(chat.state().question()).map(OpenQuestion::asked).contains(Turns.NOON.plusSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void whenItsMessageIsLeftToAnotherProcessAndTakenOutThere(HeadOrder order) {
        chat.early = () -> List.of(ADDRESS);
        chat.bot = message -> fails();
        chat.turns.occupancy.leftBetweenTries = true;
        CallbackRecord record = chat.next("1001");
        assertThat(chat.staysOpen(record)).isTrue();
        assertOpen("order");
        Chat next = new Chat(chat);

        next.isSetAside(order, record);

        assertThat(next.state().question()).map(OpenQuestion::name).contains("address");
    }

    private List<Reply> failsOnce() {
        return runs.get() == 1 ? fails() : List.of(Reply.text("Thank you."));
    }

    private static List<Reply> fails() {
        throw new IllegalStateException("It fails");
    }

    private void assertOpen(String name) {
        assertThat(chat.state().question()).map(OpenQuestion::name).contains(name);
    }
}
