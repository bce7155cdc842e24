package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Replies of a partition, in the order in which they are sent. */
abstract class QueuedReplies {

    static final Instant NOW = Instant.EPOCH;
    static final TopicPartition PARTITION = new TopicPartition("replies", 0);

    static final Duration PATIENCE = Duration.ofMinutes(5);

    static final class Partitions extends PartitionTenures {

        Partitions() {
            super(PATIENCE, CustomBotLog.of("test"));
        }
    }

    final Partitions partitions = new Partitions();
    final SendQueue queue = new SendQueue(10, true);

    List<WaitingReply> add(String conversation, String... ids) {
        List<WaitingReply> replies = IntStream.range(0, ids.length).mapToObj(number -> reply(conversation, ids[number]))
                .toList();
        replies.forEach(queue::add);
        return replies;
    }

    WaitingReply reply(String conversation, String id) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("replies", 0, id.charAt(1), conversation, new byte[0]);
        partitions.ofOrNew(PARTITION).received(record.offset(), record.timestamp());
        OutgoingReply reply = new OutgoingReply(id, "text", Content.ofText(id), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return WaitingReply.of(ReplyRecord.of(conversation, Optional.empty(), reply),
                new IncomingKafkaRecordMetadata<>(record, "replies"), partitions.ofOrNew(PARTITION)).get(0);
    }

    Attempt next() {
        return queue.next(NOW, false, true).orElseThrow();
    }

    void done(Attempt attempt) {
        attempt.replies().forEach(WaitingReply::done);
        queue.release(attempt, NOW);
    }

    static List<String> ids(Attempt attempt) {
        return attempt.replies().stream().map(reply -> reply.reply().messageId()).toList();
    }
}
