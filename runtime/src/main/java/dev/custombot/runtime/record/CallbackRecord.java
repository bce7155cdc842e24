package dev.custombot.runtime.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A message of a callback as it lies on the callbacks topic: one record per message, keyed by conversation.
 *
 * @param origin which bot it is for, and which kind of hub it came from
 * @param conversationId the record's key
 * @param messageId the hub's id of the message
 * @param type the message type
 * @param senderType the type of the sender's client application, empty when the hub named none
 * @param receivedAt when the callback came in
 * @param address where the hub wants the replies, if that is not the conversation's id
 * @param value the message's bytes as the hub's receiver keeps them; only it reads them
 * @param replayOf the dead letter that it was replayed from, if it was
 */
public record CallbackRecord(RecordOrigin origin, String conversationId, String messageId, String type, String senderType,
        Instant receivedAt, Optional<String> address, byte[] value, Optional<String> replayOf) {

    /** What is the same for records that must be handled once: the message, or one replay of it. */
    public String turnId() {
        return replayOf.map(letter -> messageId + "#" + letter).orElse(messageId);
    }

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        return toMessage(new RecordHeaders());
    }

    /** @param cause the headers of the record that it comes of: both are of one trace */
    public Message<byte[]> toMessage(Headers cause) {
        Headers headers = headers();
        TraceHeaders.copy(cause, headers);
        return Message.of(value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(conversationId).withHeaders(headers).build());
    }

    /** The message for a topic. */
    public ProducerRecord<String, byte[]> toRecord(String topic) {
        return new ProducerRecord<>(topic, null, conversationId, value, headers());
    }

    /** Those that its record has. */
    Headers headers() {
        Headers headers = BotHeaders.start(origin.bot());
        BotHeaders.put(headers, BotHeaders.HUB, origin.hub());
        BotHeaders.put(headers, BotHeaders.MESSAGE_ID, messageId);
        BotHeaders.put(headers, BotHeaders.TYPE, type);
        BotHeaders.put(headers, BotHeaders.SENDER_TYPE, senderType);
        BotHeaders.put(headers, BotHeaders.RECEIVED_AT, receivedAt.toString());
        address.ifPresent(where -> BotHeaders.put(headers, BotHeaders.ADDRESS, where));
        return headers;
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
        RecordOrigin origin = new RecordOrigin(BotHeaders.require(headers, BotHeaders.BOT),
                BotHeaders.require(headers, BotHeaders.HUB));
        return new CallbackRecord(origin, key, BotHeaders.require(headers, BotHeaders.MESSAGE_ID),
                BotHeaders.require(headers, BotHeaders.TYPE), BotHeaders.require(headers, BotHeaders.SENDER_TYPE),
                receivedAt(headers), BotHeaders.find(headers, BotHeaders.ADDRESS), value,
                BotHeaders.find(headers, BotHeaders.REPLAY_OF));
    }

    private static Instant receivedAt(Headers headers) {
        try {
            return Instant.parse(BotHeaders.require(headers, BotHeaders.RECEIVED_AT));
        } catch (DateTimeParseException e) {
            throw new RecordFormatException("header " + BotHeaders.RECEIVED_AT + " is not a time");
        }
    }
}
