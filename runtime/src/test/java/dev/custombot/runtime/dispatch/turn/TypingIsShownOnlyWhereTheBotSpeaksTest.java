package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.record.ReplyRecord;

/** That the bot is writing is shown until it says something, and not where the hub takes nothing of it any more. */
class TypingIsShownOnlyWhereTheBotSpeaksTest {

    private final Turns turns = new Turns();

    static List<Reply> any() {
        return List.of(Reply.text("A moment, please"), Reply.escalate(), Reply.end());
    }

    @ParameterizedTest
    @MethodSource("any")
    void notBehindWhatHasAnIdOfItsOwn(Reply said) {
        TurnReplies replies = turns.run();
        ReplyRecord record = new ReplyRecord(Turns.CONVERSATION, Optional.empty(),
                turns.outgoing.own("id-1", said, Optional.empty()).replies());
        replies.say(record, replies.asking(said), Optional.empty()).orElseThrow().await().indefinitely();

        assertNothingMore(replies, 1);
    }

    /** The one before it was slow, too. */
    @ParameterizedTest
    @MethodSource("last")
    void notInATryBehindOneThatHasLeft(Reply last) {
        ConversationStates states = turns.states(turns.memory());

        turns.turns(states, (any, turn) -> Turns.called(turn, () -> {
            turn.replies().showTyping();
            return Turns.returning(turn, List.of());
        })).run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")).attempt(2),
                Choice.of(Turns.handler(HandlerRole.MESSAGE, "any"), Beginning.NONE),
                states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely(), Optional.empty(), saidAtOnce(last))
                .await().indefinitely();

        assertThat(turns.replies.replies()).isEmpty();
    }

    static List<Reply> last() {
        return List.of(Reply.escalate(), Reply.end());
    }

    @Test
    void notWhenTheConversationHasEnded() {
        TurnReplies replies = turns.run(
                turns.inbound(Turns.message("m-1", Turns.NOON, MessageType.CONVERSATION_END, "customer", "")), turns.state());

        assertNothingMore(replies, 0);
    }

    private static Lasting saidAtOnce(Reply last) {
        Turns before = new Turns();
        TurnState state = before.state();
        before.run(before.inbound(Turns.text("m-1", Turns.NOON, "hello")), state).send(last);
        return state.lasting();
    }

    private void assertNothingMore(TurnReplies replies, int said) {
        replies.showTyping();
        replies.close().await().indefinitely();

        assertThat(turns.replies.replies()).hasSize(said);
    }
}
