package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Replies of one partition, each a record of its own. */
public final class QueuedReplies {

    private static final TopicPartition PARTITION = new TopicPartition("replies", 0);

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ofMinutes(5), CustomBotLog.of("test"));
        }
    }

    private final Partitions partitions = new Partitions();

    /** The partition is another process' now. */
    void giveUp() {
        partitions.endAll(Duration.ZERO);
    }

    public WaitingReply reply(String conversation, int offset) {
        return reply(conversation, offset, "m" + offset);
    }

    WaitingReply reply(String conversation, int offset, String id) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(PARTITION.topic(), 0, offset, conversation, new byte[0]);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(offset, 0);
        OutgoingReply reply = new OutgoingReply(id, "text", Content.ofText(id), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return WaitingReply.of(ReplyRecord.of(conversation, Optional.empty(), reply),
                new IncomingKafkaRecordMetadata<>(record, "replies"), tenure).get(0);
    }
}
