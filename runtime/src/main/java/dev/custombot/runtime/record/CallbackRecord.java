package dev.custombot.runtime.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A message of a callback as it lies on the callbacks topic: one record per message, keyed by conversation.
 *
 * @param conversationId the record's key
 * @param messageId the hub's id of the message
 * @param type the message type
 * @param senderType the type of the sender's client application, empty when the hub named none
 * @param receivedAt when the callback came in
 * @param value UTF-8 JSON: {@code {"metadata":…,"message":…}}, both as received; without metadata when the hub sent none
 * @param replayOf the dead letter that it was replayed from, if it was
 */
public record CallbackRecord(String conversationId, String messageId, String type, String senderType, Instant receivedAt,
        byte[] value, Optional<String> replayOf) {

    /** A record that comes for the first time. */
    public CallbackRecord(String conversationId, String messageId, String type, String senderType, Instant receivedAt,
            byte[] value) {
        this(conversationId, messageId, type, senderType, receivedAt, value, Optional.empty());
    }

    /** What is the same for records that must be handled once: the message, or one replay of it. */
    public String turnId() {
        return replayOf.map(letter -> messageId + "#" + letter).orElse(messageId);
    }

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        Headers headers = BotHeaders.start();
        BotHeaders.put(headers, BotHeaders.MESSAGE_ID, messageId);
        BotHeaders.put(headers, BotHeaders.TYPE, type);
        BotHeaders.put(headers, BotHeaders.SENDER_TYPE, senderType);
        BotHeaders.put(headers, BotHeaders.RECEIVED_AT, receivedAt.toString());
        return Message.of(value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(conversationId).withHeaders(headers).build());
    }

    /**
     * Reads the headers and the key; the value stays as it is.
     *
     * @throws RecordFormatException if a header or the key is missing or of another version
     */
    public static CallbackRecord read(IncomingKafkaRecordMetadata<String, byte[]> kafka, byte[] value) {
        return read(kafka.getKey(), kafka.getHeaders(), value);
    }

    /** The same of a record that no channel has read. */
    public static CallbackRecord read(String key, Headers headers, byte[] value) {
        BotHeaders.requireVersion(headers);
        if (key == null || value == null) {
            throw new RecordFormatException("key or value is missing");
        }
        return new CallbackRecord(key, BotHeaders.require(headers, BotHeaders.MESSAGE_ID),
                BotHeaders.require(headers, BotHeaders.TYPE), BotHeaders.require(headers, BotHeaders.SENDER_TYPE),
                receivedAt(headers), value, BotHeaders.find(headers, BotHeaders.REPLAY_OF));
    }

    private static Instant receivedAt(Headers headers) {
        try {
            return Instant.parse(BotHeaders.require(headers, BotHeaders.RECEIVED_AT));
        } catch (DateTimeParseException e) {
            throw new RecordFormatException("header " + BotHeaders.RECEIVED_AT + " is not a time");
        }
    }
}
