package dev.custombot.runtime.dispatch;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.CallbackValue;
import dev.custombot.runtime.record.RecordFormatException;

/** Reads a record of the callbacks topic as a message. */
@Singleton
public class IncomingMessageReader {

    private final ObjectMapper mapper;

    @Inject
    public IncomingMessageReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws RecordFormatException if the record's value is not a message */
    IncomingMessage read(CallbackRecord record) {
        JsonNode message = body(record);
        return new IncomingMessage(record.messageId(), JsonFields.text(message, "messageId"), MessageParts.parent(message),
                record.type(), ConversationReader.read(record.conversationId(), message.path("conversation")),
                MessageParts.sender(message, record.senderType()), MessageParts.recipient(message),
                MessageParts.content(message), JsonFields.text(message.path("intent"), "value"),
                MessageParts.attachments(message), MessageParts.attributes(message), JsonFields.time(message, "created"),
                JsonFields.time(message, "sent"), message.toString());
    }

    /**
     * The message as JSON.
     *
     * @throws RecordFormatException if the record's value has none
     */
    JsonNode body(CallbackRecord record) {
        JsonNode message = parse(record.value()).path(CallbackValue.MESSAGE);
        if (!message.isObject()) {
            throw new RecordFormatException("the value has no message");
        }
        return message;
    }

    private JsonNode parse(byte[] value) {
        try {
            JsonNode tree = mapper.readTree(value);
            return tree == null ? mapper.missingNode() : tree;
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }
}
