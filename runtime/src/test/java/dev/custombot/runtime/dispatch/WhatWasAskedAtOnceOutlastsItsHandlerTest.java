package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;

/**
 * A handler asks something at once and fails: the customer has read that question, so what they say next is its answer, whatever becomes of the
 * handler.
 */
class WhatWasAskedAtOnceOutlastsItsHandlerTest {

    private final Chat chat = new Chat(new Turns());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenItIsGivenUp(boolean ownId) {
        asked();
        fails(ownId, Reply.ask("Which address?", "address"));

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOpen("address");
    }

    /** Also where no question was open before. */
    @Test
    void inTheFirstMessage() {
        fails(false, Reply.ask("Which order?", "order"));

        assertThat(chat.says("track")).isEqualTo("failed");

        assertOpen("order");
    }

    @Test
    void theOneThatWasReadLast() {
        asked();
        fails(false, Reply.ask("Or which order?", "order"), Reply.ask("Which address?", "address"), Reply.text("Please."));

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOpen("address");
    }

    @Test
    void unlessTheConversationIsHandedOverAfterIt() {
        asked();
        fails(false, Reply.ask("Which address?", "address"), Reply.escalate());

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertThat(chat.state().question()).isEmpty();
    }

    /** The bot has said that it leaves it. */
    @Test
    void orTheQuestionIsGivenUpAfterTooManyTries() {
        asked();
        chat.bot = message -> List.of(Reply.ask("Which order, please?", "order"));
        chat.says("one");
        chat.says("two");
        fails(false, Reply.ask("Which order, please?", "order"));

        assertThat(chat.says("three")).isEqualTo("failed");

        assertThat(chat.lastText()).isEqualTo("Let us leave it.");
        assertThat(chat.state().question()).isEmpty();
    }

    @Test
    void whatIsNoQuestionLeavesTheAnsweredOneOpen() {
        asked();
        fails(false, Reply.text("A moment, please."));

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOpen("order");
        assertThat(chat.state().question()).map(OpenQuestion::attempts).contains(0);
    }

    @Test
    void whenAFilterAnswersForIt() {
        asked();
        fails(false, Reply.ask("Which address?", "address"));
        chat.recovered = true;

        assertThat(chat.says("1001")).isEqualTo("handled");

        assertOpen("address");
    }

    private void asked() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        assertOpen("order");
    }

    private void fails(boolean ownId, Reply... said) {
        chat.early = () -> ownId ? List.of() : List.of(said);
        chat.bot = message -> {
            if (ownId) {
                chat.conversations.say(Turns.CONVERSATION, said[0], "id-1").await().indefinitely();
            }
            return fails();
        };
    }

    private static List<Reply> fails() {
        throw new IllegalStateException("It fails");
    }

    private void assertOpen(String name) {
        assertThat(chat.state().question()).map(OpenQuestion::name).contains(name);
    }
}
