package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;
import io.micrometer.core.instrument.Counter;
import io.smallrye.mutiny.Uni;

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

    /** Its process ends while its method for failures runs: the next owner has the message again, which is the answer still. */
    @Test
    void theAnsweredOneWaitsForTheEndOfItsMessage() {
        asked();
        fails(false);
        chat.early = () -> {
            chat.passes(Duration.ofSeconds(5));
            return List.of(Reply.ask("Which address?", "address"));
        };
        chat.onFailure = Optional.of(turn -> Uni.createFrom().nothing());
        CallbackRecord record = chat.next("1001");
        assertThat(chat.staysOpen(record)).isTrue();
        Chat next = new Chat(chat);

        next.handle(record, 2);

        assertThat(next.handled).containsExactly("answer text 1001");
        assertThat(next.state().question()).map(OpenQuestion::name).contains("address");
    }

    /** The same before an operator's order is carried out. */
    @ParameterizedTest
    @EnumSource
    void orForAnOperator(HeadOrder order) {
        asked();
        fails(false, Reply.ask("Which address?", "address"));
        Function<IncomingMessage, List<Reply>> failing = chat.bot;
        chat.bot = message -> {
            chat.turns.occupancy.order = Optional.of(order);
            return failing.apply(message);
        };
        CallbackRecord record = chat.next("1001");
        assertThatThrownBy(() -> chat.handle(record, 2)).isSameAs(HeldBack.INSTANCE);
        assertOpen("order");

        chat.isSetAside(order, record);

        assertOpen("address");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whenItsMethodForFailuresRuns(boolean fails) {
        asked();
        fails(false, Reply.ask("Which address?", "address"));
        chat.onFailure = Optional.of(turn -> fails
                ? Uni.createFrom().failure(new IllegalStateException("It fails, too"))
                : Turns.returning(turn, "Sorry"));

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOpen("address");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unlessThatAsksSomethingElse(boolean fails) {
        asked();
        fails(false, Reply.escalate(), Reply.ask("Which address?", "address"));
        chat.onFailure = Optional.of(turn -> {
            turn.replies().send(Reply.ask("Which order, please?", "order"));
            return fails ? Uni.createFrom().failure(new IllegalStateException("It fails, too")) : Uni.createFrom().voidItem();
        });

        assertThat(chat.says("1001")).isEqualTo("failed");

        assertOpen("order");
        assertThat(chat.turns.meters.get("custom.bot.conversations.escalated").counters().stream()
                .mapToDouble(Counter::count).sum()).as("counted once").isEqualTo(1);
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
