package dev.custombot.runtime.record;

import java.util.Optional;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A handler's reply as it lies on the replies topic: one record per reply, keyed by conversation.
 *
 * @param conversationId the record's key
 * @param messageId the id under which the hub recognises a repetition
 * @param inboundId the id of the message that it answers; empty when the bot speaks of itself
 * @param type the message type
 * @param value UTF-8 JSON: the message as the hub takes it, without ids, type and sender; the first one of a conversation names
 *        its account in {@code conversation}
 */
public record ReplyRecord(String conversationId, String messageId, Optional<String> inboundId, String type, byte[] value) {

    /** The message for the outgoing channel. */
    public Message<byte[]> toMessage() {
        Headers headers = BotHeaders.start();
        BotHeaders.put(headers, BotHeaders.MESSAGE_ID, messageId);
        inboundId.ifPresent(id -> BotHeaders.put(headers, BotHeaders.INBOUND_ID, id));
        BotHeaders.put(headers, BotHeaders.TYPE, type);
        return Message.of(value).addMetadata(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(conversationId).withHeaders(headers).build());
    }

    /**
     * Reads the headers and the key; the value stays as it is.
     *
     * @throws RecordFormatException if a header or the key is missing or of another version
     */
    public static ReplyRecord read(IncomingKafkaRecordMetadata<String, byte[]> kafka, byte[] value) {
        return read(kafka.getKey(), kafka.getHeaders(), value);
    }

    /** The same for a record that came in another way. */
    public static ReplyRecord read(String key, Headers headers, byte[] value) {
        BotHeaders.requireVersion(headers);
        if (key == null || value == null) {
            throw new RecordFormatException("key or value is missing");
        }
        return new ReplyRecord(key, BotHeaders.require(headers, BotHeaders.MESSAGE_ID),
                BotHeaders.find(headers, BotHeaders.INBOUND_ID), BotHeaders.require(headers, BotHeaders.TYPE), value);
    }
}
