package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.WaitingReply;

/** A reply that is replayed and refused again is news to the bot; one refusal that is told twice, after a crash, is not. */
class EachRefusalOfAReplyIsToldTest {

    private final Turns turns = new Turns();
    private final PublishedRecords callbacks = new PublishedRecords();
    private final NoticePublisher notices = new NoticePublisher(callbacks.emitter(), Records.ORIGIN, turns.clock(), Turns.LOG);

    @Test
    void anotherRecordOfItIsRefusedAnew() {
        refused(7);
        refused(7);
        refused(12);

        List<String> ids = callbacks.callbackRecords().stream().map(CallbackRecord::messageId).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    private void refused(long offset) {
        ReplyRecord record = new ReplyRecord(Turns.CONVERSATION, Optional.of("m-1"),
                turns.outgoing.own("id-1", Reply.text("A"), Optional.empty()).replies());
        notices.rejected(WaitingReply.of(record, Turns.origin(offset), null).get(0), "400-1").await().indefinitely();
    }
}
