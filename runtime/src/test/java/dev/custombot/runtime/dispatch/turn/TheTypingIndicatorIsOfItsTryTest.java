package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.runtime.record.OutgoingReply;

/** What shows for a handler that it is busy has ids of its own in each try: the sender would take it for a repetition else, and drop it. */
class TheTypingIndicatorIsOfItsTryTest {

    private final Turns turns = new Turns();
    private final Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));

    @Test
    void anotherTryHasOtherIds() {
        isBusy(inbound);
        isBusy(inbound.attempt(2));

        assertThat(turns.replies.replies()).extracting(OutgoingReply::type).containsExactly(MessageType.TYPING_START,
                MessageType.TYPING_END, MessageType.TYPING_START, MessageType.TYPING_END);
        assertThat(ids()).doesNotHaveDuplicates();
    }

    /** It is the same try that is made again after a crash. */
    @Test
    void theSameTryOfAnotherProcessHasTheSame() {
        isBusy(inbound);
        isBusy(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")));

        assertThat(ids().subList(2, 4)).isEqualTo(ids().subList(0, 2));
    }

    private void isBusy(Inbound tried) {
        TurnReplies replies = turns.run(tried, turns.state());
        replies.showTyping();
        replies.close().await().indefinitely();
    }

    private List<String> ids() {
        return turns.replies.replies().stream().map(OutgoingReply::messageId).toList();
    }
}
