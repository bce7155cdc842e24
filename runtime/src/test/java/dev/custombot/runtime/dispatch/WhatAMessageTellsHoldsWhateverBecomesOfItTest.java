package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A conversation is over, or an agent has it, also when the message that says so was given up, or an operator wanted no handler for it. */
class WhatAMessageTellsHoldsWhateverBecomesOfItTest {

    private final Chat chat = new Chat();

    /** At this hub a conversation is everything with one customer: what comes next is a new matter. */
    @ParameterizedTest
    @EnumSource
    void theBotSpeaksAgainAfterAnEndThatWasSetAside(HeadOrder order) {
        chat.happens(MessageType.AGENT_JOIN, Sender.CUSTOM_AGENT, "");

        chat.isSetAside(order, MessageType.CONVERSATION_END, "", List.of());

        assertThat(chat.says("hello again")).isEqualTo("handled");
        assertThat(chat.letters.size()).isEqualTo(order == HeadOrder.DEAD_LETTER ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void noQuestionIsOpenAfterAnEndThatWasSetAside(HeadOrder order) {
        asks();

        chat.isSetAside(order, MessageType.CONVERSATION_END, "", List.of());

        assertThat(chat.state().question()).isEmpty();
        assertThat(chat.handled).as("the end's handler").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {MessageType.AGENT_JOIN, MessageType.TEXT})
    void anAgentWhoseMessageWasSetAsideHasTheConversation(String type) {
        asks();

        chat.isSetAside(HeadOrder.SKIP, type, Sender.CUSTOM_AGENT, List.of());

        assertThat(chat.state().question()).isEmpty();
        assertThat(chat.says("hello")).isEqualTo("not_for_us");
    }

    @Test
    void anyOtherMessageThatWasSetAsideLeavesTheStateAsItIs() {
        asks();

        chat.isSetAside(HeadOrder.SKIP, MessageType.TEXT, "customer", List.of());

        assertThat(chat.state().question()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set aside", "given up", "answered by the method for failures"})
    void anAgentsLastWordsMayComeBehindTheEnd(String fate) {
        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "I take over");
        Instant said = chat.turns.now;
        chat.passes(Duration.ofMinutes(1));
        if (fate.equals("set aside")) {
            chat.isSetAside(HeadOrder.SKIP, MessageType.CONVERSATION_END, "", List.of(said));
        } else {
            fails();
            chat.onFailure = fate.equals("given up")
                    ? Optional.empty()
                    : Optional.of(turn -> Turns.returning(turn, List.of()));
            assertThat(chat.happens(MessageType.CONVERSATION_END, "", "", Optional.empty(), List.of(said))).isEqualTo("failed");
        }
        chat.bot = message -> List.of();

        chat.happens(MessageType.TEXT, Sender.CUSTOM_AGENT, "Good bye", Optional.of(said), List.of());

        assertThat(chat.says("hello again")).isEqualTo("handled");
    }

    /** What cannot be read would keep the bot from its next conversation, too. */
    @Test
    void aStateThatCannotBeReadIsForgottenWithItsConversation() {
        asks();
        chat.isForeign();

        chat.isSetAside(HeadOrder.SKIP, MessageType.CONVERSATION_END, "", List.of());

        assertThat(chat.state().question()).isEmpty();
    }

    private void asks() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        chat.bot = message -> List.of();
    }

    private void fails() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
    }
}
