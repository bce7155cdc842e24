package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.record.ReplyRecord;

/** What a method returns for the beginning of a conversation waits for what the handler says: that may be said under an id of its own. */
class AGreetingComesBeforeWhatHasAnIdOfItsOwnTest {

    private final Turns turns = new Turns();
    private final TurnReplies replies = turns.run();

    @Test
    void itIsReadFirst() {
        replies.hold(List.of(Reply.text("Welcome")));
        assertThat(replies.comesFirst(() -> false).await().indefinitely()).isTrue();

        say(Reply.text("A moment, please"), "id-1");
        say(Reply.text("Almost done"), "id-2");

        assertThat(turns.replies.texts()).containsExactly("Welcome", "A moment, please", "Almost done");
        assertThat(replies.end().replies()).isEmpty();
    }

    private void say(Reply reply, String id) {
        ReplyRecord record = new ReplyRecord(Turns.CONVERSATION, Optional.empty(),
                turns.outgoing.own(id, reply, Optional.empty()).replies());
        replies.say(record, replies.asking(reply), Optional.empty()).orElseThrow().await().indefinitely();
    }
}
