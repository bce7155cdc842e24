package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.Optional;

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
 * @param stage {@code dispatch} or {@code reply}
 * @param cause the hub's error code or the class of an exception; never a message, which could quote contents
 * @param handler the handler that gave up, if one did
 * @param attempts how often it was tried; 0 when it could not be
 * @param at when it was given up
 */
public record DeadLetter(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, String stage, String cause,
        Optional<String> handler, int attempts, Instant at) {

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        Headers headers = new RecordHeaders(origin.getHeaders());
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_STAGE, stage);
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_CAUSE, cause);
        handler.ifPresent(name -> BotHeaders.put(headers, BotHeaders.DEAD_LETTER_HANDLER, name));
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_ATTEMPTS, Integer.toString(attempts));
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_AT, at.toString());
        BotHeaders.put(headers, BotHeaders.DEAD_LETTER_SOURCE, position(origin));
        if (value == null) {
            BotHeaders.put(headers, BotHeaders.DEAD_LETTER_VALUE_OMITTED, "true");
        }
        return Message.of(value == null ? new byte[0] : value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(origin.getKey()).withHeaders(headers).build());
    }

    /** The same without the value, for when Kafka does not take it; the source says where it lies. */
    public DeadLetter withoutValue() {
        return new DeadLetter(origin, null, stage, cause, handler, attempts, at);
    }

    /** Topic, partition and offset of a record, as one word. */
    public static String position(IncomingKafkaRecordMetadata<?, ?> record) {
        return record.getTopic() + "-" + record.getPartition() + "@" + record.getOffset();
    }
}
