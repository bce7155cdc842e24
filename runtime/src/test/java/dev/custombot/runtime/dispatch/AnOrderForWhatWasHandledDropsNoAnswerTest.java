package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/**
 * A message was handled and its state stored, and the process ended before its answer was on Kafka: an order of an operator comes too late. What it
 * has left in the state and what the customer reads stay one.
 */
class AnOrderForWhatWasHandledDropsNoAnswerTest {

    private final Chat chat = new Chat(new Turns());

    @BeforeEach
    void theBrokerIsAway() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.turns.replies.answering(() -> Uni.createFrom().nothing());
    }

    @ParameterizedTest
    @EnumSource
    void ofAHandler(HeadOrder order) {
        CallbackRecord record = chat.next("track");
        assertThat(chat.staysOpen(record)).isTrue();

        assertLate(order, record);
    }

    @ParameterizedTest
    @EnumSource
    void ofWhatTheBotSaysOfItself(HeadOrder order) {
        chat.conversations.say(Turns.CONVERSATION, Reply.ask("Which order?", "order")).await().indefinitely();
        CallbackRecord record = chat.callbacks.callbackRecords().get(0);
        assertThat(Notice.isSaid(record)).isTrue();
        chat.beginsLane();

        assertLate(order, record);
    }

    /** Something came after it: it was answered before. */
    @ParameterizedTest
    @EnumSource
    void ofOneBehindWhichTheConversationWentOn(HeadOrder order) {
        chat.turns.replies.answering(() -> Uni.createFrom().voidItem());
        CallbackRecord record = chat.next("track");
        chat.handle(record, 1);
        chat.handle(chat.next("1001"), 2);
        Chat next = new Chat(chat);

        next.isSetAside(order, record, 1);

        assertThat(next.outcomes).containsExactly("duplicate");
        assertThat(next.letters.size()).isZero();
        assertThat(next.turns.replies.size()).isZero();
    }

    private void assertLate(HeadOrder order, CallbackRecord record) {
        assertThat(chat.state().question()).isPresent();
        Chat next = new Chat(chat);

        next.isSetAside(order, record);

        assertThat(next.outcomes).containsExactly("handled");
        assertThat(next.handled).isEmpty();
        assertThat(next.letters.size()).isZero();
        assertThat(next.turns.replies.texts()).containsExactly("Which order?");
        assertThat(next.turns.replies.replyRecords()).singleElement().extracting(ReplyRecord::turn)
                .isEqualTo(Optional.of(record.turnId()));
        assertThat(next.state().question()).isPresent();
    }
}
