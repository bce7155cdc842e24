package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.List;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A record that was given up: as it was, with headers that say where it came from and why.
 *
 * @param key the record's key; {@code null} when it has none
 * @param headers the record's own
 * @param source where it lies, or where it would have come from
 * @param value its value, redacted if the hub asked for it; {@code null} when it is left out
 * @param reason why
 * @param at when it was given up
 */
public record DeadLetter(String key, Headers headers, String source, byte[] value, DeadLetterReason reason, Instant at) {

    /** What a message has for a source that was never on a topic. */
    private static final String CALLBACK = "callback";

    /** Of a record as it was read. */
    public static DeadLetter of(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, DeadLetterReason reason,
            Instant at) {
        return new DeadLetter(origin.getKey(), origin.getHeaders(), position(origin), value, reason, at);
    }

    /** Of a message that cannot become a record. What is empty of it is left out, so that nobody takes it for one. */
    public static DeadLetter ofMessage(CallbackRecord message, byte[] value, DeadLetterReason reason, Instant at) {
        Headers headers = message.headers();
        for (String name : List.of(BotHeaders.MESSAGE_ID, BotHeaders.TYPE)) {
            BotHeaders.find(headers, name).filter(String::isEmpty).ifPresent(empty -> headers.remove(name));
        }
        String key = message.conversationId().isEmpty() ? null : message.conversationId();
        return new DeadLetter(key, headers, CALLBACK, value, reason, at);
    }

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        Headers all = new RecordHeaders(headers);
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_STAGE, reason.stage());
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_CAUSE, reason.cause());
        reason.handler().ifPresent(name -> BotHeaders.put(all, BotHeaders.DEAD_LETTER_HANDLER, name));
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_ATTEMPTS, Integer.toString(reason.attempts()));
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_AT, at.toString());
        BotHeaders.put(all, BotHeaders.DEAD_LETTER_SOURCE, source);
        reason.headers().forEach((name, text) -> BotHeaders.put(all, name, text));
        if (value == null) {
            BotHeaders.put(all, BotHeaders.DEAD_LETTER_VALUE_OMITTED, "true");
        }
        return Message.of(value == null ? new byte[0] : value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(key).withHeaders(all).build());
    }

    /** The same without the value, for when Kafka does not take it; the source says where it lies. */
    public DeadLetter withoutValue() {
        return new DeadLetter(key, headers, source, null, reason, at);
    }

    /** Topic, partition and offset of a record, as one word. */
    public static String position(IncomingKafkaRecordMetadata<?, ?> record) {
        return record.getTopic() + "-" + record.getPartition() + "@" + record.getOffset();
    }
}
