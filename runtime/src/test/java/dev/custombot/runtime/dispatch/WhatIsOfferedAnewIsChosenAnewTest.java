package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;

/**
 * A handler asks at once for a choice, fails, and asks again: other choices are another offer, at a hub that shows nothing but texts, and a number
 * that was written for the first chooses none of them.
 */
class WhatIsOfferedAnewIsChosenAnewTest {

    private static final Reply FIRST = Reply.quickReply("Which address?", "Home", "Work").asking("address");
    private static final Reply SECOND = Reply.quickReply("Which address?", "Work", "Shop").asking("address");

    private final Chat chat = new Chat();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void otherChoicesAreOfferedWhenTheyAreRead() {
        tries(Duration.ofSeconds(5), FIRST, SECOND);

        assertOpenSince(Turns.NOON.plusSeconds(10));
    }

    @Test
    void aNumberFromBeforeChoosesNoneOfThem() {
        tries(Duration.ofSeconds(5), FIRST, SECOND);
        chat.early = List::of;

        chat.handle(Turns.text("m-2", Turns.NOON.plusSeconds(7), "2"), 2);

        assertThat(chat.handled).last().isEqualTo("text 2");
    }

    @Test
    void theSameChoicesAreOfferedSinceTheFirstTry() {
        tries(Duration.ofSeconds(5), FIRST, FIRST);

        assertOpenSince(Turns.NOON.plusSeconds(5));
    }

    @Test
    void theSameAmongOthersToo() {
        chat.early = () -> {
            chat.passes(Duration.ofSeconds(5));
            runs.incrementAndGet();
            return List.of(Reply.ask("Which order?", "order"), FIRST);
        };
        chat.bot = message -> failsOnce();
        chat.says("hello");

        assertOpenSince(Turns.NOON.plusSeconds(5));
    }

    /** It is read then, or was read by somebody who could not answer it yet. */
    @Test
    void howLongItIsOpenCountsFromTheLastTry() {
        tries(Duration.ofMinutes(40), FIRST, FIRST);

        Instant over = Turns.NOON.plus(Duration.ofMinutes(80 + 30));
        assertThat(chat.state().question()).map(OpenQuestion::expires).contains(over);
        assertThat(chat.state().offer()).map(OpenOffer::expires).contains(over);
    }

    @Test
    void howLongChoicesWithoutAQuestionAreOpenToo() {
        Reply choices = Reply.quickReply("What can I do?", "Track", "Return");
        tries(Duration.ofMinutes(40), choices, choices);

        assertThat(chat.state().offer()).map(OpenOffer::made).contains(Turns.NOON.plus(Duration.ofMinutes(40)));
        assertThat(chat.state().offer()).map(OpenOffer::expires).contains(Turns.NOON.plus(Duration.ofMinutes(80 + 30)));
    }

    /** What the same run has said before is no earlier try. */
    @Test
    void whatOneRunSaysTwiceIsReadTwice() {
        chat.early = () -> List.of(FIRST);
        chat.bot = message -> {
            chat.passes(Duration.ofSeconds(5));
            return List.of(FIRST);
        };
        chat.says("hello");

        assertOpenSince(Turns.NOON.plusSeconds(5));
    }

    private void tries(Duration each, Reply first, Reply second) {
        chat.early = () -> {
            chat.passes(each);
            return List.of(runs.incrementAndGet() == 1 ? first : second);
        };
        chat.bot = message -> failsOnce();
        assertThat(chat.says("hello")).isEqualTo("handled");
        assertThat(runs).hasValue(2);
    }

    private List<Reply> failsOnce() {
        if (runs.get() == 1) {
            throw new IllegalStateException("It fails");
        }
        return List.of();
    }

    private void assertOpenSince(Instant asked) {
        assertThat(chat.state().question()).map(OpenQuestion::asked).contains(asked);
        assertThat(chat.state().offer()).map(OpenOffer::made).contains(asked);
    }
}
