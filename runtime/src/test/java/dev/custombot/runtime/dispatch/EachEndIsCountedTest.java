package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.turn.Turns;

/** A conversation that the hub ends is counted as ended, and as abandoned if a question was open, whatever becomes of the message that says so. */
class EachEndIsCountedTest {

    private final Chat chat = new Chat();

    @Test
    void ofABotThatNeitherHandlesItNorKeepsAState() {
        Chat stateless = new Chat(false);
        stateless.types = Set.of(MessageType.TEXT);
        stateless.comes(MessageType.TEXT, "customer");

        stateless.comes(MessageType.CONVERSATION_END, "");

        assertThat(stateless.outcomes).containsExactly("handled", "unhandled");
        assertThat(count(stateless, "ended", "by", "other")).isEqualTo(1);
    }

    @Test
    void whenItsHandlerIsGivenUp() {
        asks();
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };

        assertThat(chat.happens(MessageType.CONVERSATION_END, "", "")).isEqualTo("failed");

        assertEnded();
        assertThat(count(chat, "abandoned", "question", "order")).isEqualTo(1);
    }

    /** The hub's end is one, and so is the one that the handler of it says. */
    @Test
    void onceWhenItsHandlerIsGivenUpThatEndsItAsWell() {
        asks();
        chat.early = () -> List.of(Reply.end());
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };

        chat.happens(MessageType.CONVERSATION_END, "", "");

        assertEnded();
        assertThat(count(chat, "ended", "by", "bot")).isZero();
        assertThat(count(chat, "abandoned", "question", "order")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnOperatorWantsNoHandlerForIt(HeadOrder order) {
        asks();

        chat.isSetAside(order, MessageType.CONVERSATION_END, "", List.of());

        assertEnded();
        assertThat(count(chat, "abandoned", "question", "order")).isEqualTo(1);
    }

    @Test
    void whenItsStateCannotBeRead() {
        asks();
        chat.isForeign();

        chat.happens(MessageType.CONVERSATION_END, "", "");

        assertEnded();
    }

    /** A replica that has taken the partition over knows those that have a state. */
    @Test
    void whenItBeganElsewhere() {
        chat.bot = message -> List.of(Reply.quickReply("Which?", "Tea", "Coffee"));
        chat.says("What have you got?");
        Chat next = new Chat(chat);

        next.happens(MessageType.CONVERSATION_END, "", "");

        assertThat(count(next, "ended", "by", "other")).isEqualTo(1);
    }

    /** It was said at once, and stays: the operator has only kept the handler from running again. */
    @Test
    void andWhatAHandlerHadSaidWhoseMessageAnOperatorSetsAside() {
        chat.early = () -> {
            chat.turns.occupancy.order = Optional.of(HeadOrder.SKIP);
            return List.of(Reply.end());
        };
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };

        chat.comes(MessageType.TEXT, "customer");

        assertThat(count(chat, "ended", "by", "bot")).isEqualTo(1);
    }

    @Test
    void andThatAHandlerHadHandedOverWhoseMessageAnOperatorSetsAside() {
        chat.early = () -> {
            chat.turns.occupancy.order = Optional.of(HeadOrder.SKIP);
            return List.of(Reply.escalate());
        };
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };

        chat.comes(MessageType.TEXT, "customer");

        assertThat(count(chat, "escalated", "cause", "message", "handler", "Bot#any")).isEqualTo(1);
    }

    private void asks() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("track");
        chat.bot = message -> List.of();
    }

    /** And what comes next is a new one. */
    private void assertEnded() {
        assertThat(count(chat, "ended", "by", "other")).isEqualTo(1);
        chat.early = List::of;
        chat.bot = message -> List.of();
        chat.store.delete(Turns.CONVERSATION).await().indefinitely();
        chat.says("hello again");
        assertThat(count(chat, "begun")).isEqualTo(2);
    }

    private static double count(Chat chat, String name, String... tags) {
        return chat.turns.meters.get("custom.bot.conversations." + name).tags(tags).counter().count();
    }
}
