package dev.custombot.runtime.reply.queue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;

/**
 * What is remembered of a record of the replies topic that was brought to its end before this process had its partition.
 *
 * @param turn that it ended, if it ended one
 * @param fingerprints of its replies, by messageId
 */
public record SeenRecord(String conversationId, Optional<String> turn, int partition, long offset,
        Map<String, String> fingerprints) {

    /** Empty when it cannot be read: then it was put aside. */
    public static Optional<SeenRecord> read(String key, Headers headers, byte[] value, int partition, long offset) {
        try {
            ReplyRecord record = ReplyRecord.read(key, headers, value);
            return Optional.of(new SeenRecord(key, record.turn(), partition, offset, record.replies().stream().collect(
                    Collectors.toUnmodifiableMap(OutgoingReply::messageId, OutgoingReply::fingerprint, (one, other) -> one))));
        } catch (RecordFormatException e) {
            return Optional.empty();
        }
    }
}
