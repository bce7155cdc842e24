package dev.custombot.runtime.record;

import java.time.Instant;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A record that was given up: as it was, with headers that say where it came from and why.
 *
 * @param origin the record as it was read
 * @param value its value, redacted if the hub asked for it; {@code null} when it is left out
 * @param reason why
 * @param at when it was given up
 */
public record DeadLetter(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, DeadLetterReason reason,
        Instant at) {

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        Headers headers = new RecordHeaders(origin.getHeaders());
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_STAGE, reason.stage());
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_CAUSE, reason.cause());
        reason.handler().ifPresent(name -> BotHeaders.put(headers, BotHeaders.DEAD_LETTER_HANDLER, name));
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_ATTEMPTS, Integer.toString(reason.attempts()));
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_AT, at.toString());
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_SOURCE, position(origin));
        reason.headers().forEach((name, text) -> BotHeaders.put(headers, name, text));
        if (value == null) {
            BotHeaders.put(headers, BotHeaders.DEAD_LETTER_VALUE_OMITTED, "true");
        }
        return Message.of(value == null ? new byte[0] : value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(origin.getKey()).withHeaders(headers).build());
    }

    /** The same without the value, for when Kafka does not take it; the source says where it lies. */
    public DeadLetter withoutValue() {
        return new DeadLetter(origin, null, reason, at);
    }

    /** Topic, partition and offset of a record, as one word. */
    public static String position(IncomingKafkaRecordMetadata<?, ?> record) {
        return record.getTopic() + "-" + record.getPartition() + "@" + record.getOffset();
    }
}
