package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Replies whose partition has begun again come after all that were read of it before, wherever they lie. */
class RepliesOfAPartitionThatBeginsAgainTest extends QueuedReplies {

    private final FencedConversations fences = new FencedConversations();
    private final ReceivedOffsets received = new ReceivedOffsets();

    @Test
    void aRefusalOfBeforeKeepsNoneFromBeingTried() {
        WaitingReply refused = received("a", 5);
        WaitingReply behind = received("a", 9);
        refused.requested(received.newest(refused), 0);
        fences.put(refused, new Reason("400-3", ConversationFate.OVER));
        assertThat(fences.reasonFor(behind)).isPresent();

        assertThat(fences.reasonFor(received("a", 4))).isEmpty();
        assertThat(fences.reasonFor(received("a", 7))).isEmpty();
    }

    /** It was not there when the request was made. */
    @Test
    void aRefusalHoldsForWhatHadBeenReceived() {
        received("b", 9);
        WaitingReply refused = received("a", 4);
        WaitingReply behind = received("a", 5);
        refused.requested(received.newest(refused), 0);
        fences.put(refused, new Reason("400-3", ConversationFate.OVER));

        assertThat(fences.reasonFor(behind)).isPresent();
        assertThat(fences.reasonFor(received("a", 7))).isEmpty();
    }

    @Test
    void theyAreSentAfterThose() {
        received("c", 1);
        List.of(received("a", 7), received("b", 9), received("a", 4)).forEach(queue::add);

        assertThat(ids(next())).containsSubsequence("a-7", "a-4");
    }

    private WaitingReply received(String conversation, long offset) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("replies", 0, offset, conversation, new byte[0]);
        Tenure tenure = partitions.ofOrNew(PARTITION).at(offset);
        tenure.received(offset, 0);
        OutgoingReply reply = new OutgoingReply(conversation + "-" + offset, "text", Content.ofText("text"), List.of(),
                List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        WaitingReply waiting = WaitingReply.of(ReplyRecord.of(conversation, Optional.empty(), reply),
                new IncomingKafkaRecordMetadata<>(record, "replies"), tenure).get(0);
        received.add(waiting);
        return waiting;
    }
}
