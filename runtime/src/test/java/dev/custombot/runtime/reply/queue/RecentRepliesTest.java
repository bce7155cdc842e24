package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;

/** What comes under a messageId that was there before is compared with what had it. */
class RecentRepliesTest extends QueuedReplies {

    private final RecentReplies recent = new RecentReplies();

    @Test
    void theSameIsRepeated() {
        WaitingReply first = reply("A");
        assertThat(recent.before(first)).isEmpty();

        assertThat(recent.before(reply("A"))).hasValueSatisfying(earlier -> {
            assertThat(earlier.fate()).isSameAs(first.fate());
            assertThat(earlier.isRepeatedBy(reply("A"))).isTrue();
        });
    }

    @Test
    void somethingElseIsNot() {
        recent.before(reply("A"));

        assertThat(recent.before(reply("B"))).hasValueSatisfying(
                earlier -> assertThat(earlier.isRepeatedBy(reply("B"))).isFalse());
    }

    @Test
    void whatWasLeftMayBeSent() {
        WaitingReply first = reply("A");
        recent.before(first);
        recent.forget(first, reply("A").fate());
        assertThat(recent.before(first)).isPresent();
        recent.forget(first, first.fate());

        assertThat(recent.before(reply("B"))).isEmpty();
    }

    private WaitingReply reply(String text) {
        WaitingReply any = reply("c-1", "m1");
        OutgoingReply reply = new OutgoingReply("m1", "text", Content.ofText(text), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return WaitingReply.of(ReplyRecord.of("c-1", Optional.empty(), reply), any.origin(),
                partitions.ofOrNew(PARTITION)).get(0);
    }
}
