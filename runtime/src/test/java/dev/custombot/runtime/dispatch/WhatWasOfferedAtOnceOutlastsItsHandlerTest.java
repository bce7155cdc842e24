package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A handler offers something at once, at a hub that shows nothing but texts, and fails for good: what the customer has read may be chosen. */
class WhatWasOfferedAtOnceOutlastsItsHandlerTest {

    private final Chat chat = new Chat();

    @Test
    void withTheQuestionThatItBelongsTo() {
        fails(Reply.quickReply("Which address?", "Home", "Work").asking("address"));

        chat.says("2");

        assertThat(chat.handled).last().isEqualTo("answer richMessage.quickreply Work");
    }

    @Test
    void withoutAQuestion() {
        fails(Reply.quickReply("What can I do?", "Track", "Return"));

        chat.says("2");

        assertThat(chat.handled).last().isEqualTo("richMessage.quickreply Return");
    }

    /** An open question waits for its answer all the same. */
    @Test
    void besideAQuestion() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        fails(Reply.quickReply("Is it one of these?", "1001", "1002"));

        assertThat(chat.state().question()).map(OpenQuestion::name).contains("order");
        chat.says("2");

        assertThat(chat.handled).last().isEqualTo("answer richMessage.quickreply 1002");
    }

    /** The bot speaks again. */
    @Test
    void behindAHandOver() {
        fails(Reply.escalate(), Reply.ask("Which address?", "address"));

        assertThat(chat.state().isSilentAt(Turns.NOON.plusSeconds(1))).isFalse();
        assertThat(chat.state().question()).map(OpenQuestion::name).contains("address");
    }

    @Test
    void notBeforeAHandOver() {
        fails(Reply.quickReply("What can I do?", "Track", "Return"), Reply.escalate());

        assertThat(chat.state().isSilentAt(Turns.NOON.plusSeconds(1))).isTrue();
        assertThat(chat.state().offer()).isEmpty();
    }

    private void fails(Reply... saidAtOnce) {
        chat.early = () -> List.of(saidAtOnce);
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        assertThat(chat.says("hello")).isEqualTo("failed");
        chat.early = List::of;
        chat.bot = message -> List.of();
    }
}
