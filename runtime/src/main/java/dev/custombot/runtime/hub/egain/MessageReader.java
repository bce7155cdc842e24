package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Attribute;
import dev.custombot.runtime.hub.ReceivedMessage;
import dev.custombot.runtime.hub.egain.callback.StoredMessage;
import dev.custombot.runtime.hub.egain.wire.ConversationReader;
import dev.custombot.runtime.hub.egain.wire.MessageParts;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.RecordFormatException;

/** Reads a record of the callbacks topic as a message. */
public final class MessageReader {

    /** @throws RecordFormatException if the record's value is not a message */
    public IncomingMessage read(CallbackRecord record) {
        Body body = parse(record.value());
        JsonNode message = body.message();
        return new ReceivedMessage(record.origin().bot(), record.messageId(), JsonFields.text(message, "messageId"),
                MessageParts.reference(message), MessageParts.parent(message), record.type(),
                ConversationReader.read(record.conversationId(), message.path("conversation")),
                MessageParts.sender(message, record.senderType()), MessageParts.recipients(message),
                MessageParts.content(message), JsonFields.text(message.path("intent"), "value"),
                MessageParts.attachments(message), MessageParts.attributes(message), body.metadata(),
                MessageParts.time(message, "created"), MessageParts.time(message, "sent"), body.json());
    }

    private Body parse(byte[] value) {
        try (JsonParser parser = Json.MAPPER.createParser(value)) {
            parser.nextToken();
            List<Attribute> metadata = List.of();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
                if (isObject && StoredMessage.METADATA.equals(name)) {
                    JsonNode read = parser.readValueAsTree();
                    metadata = MessageParts.properties(read.path("attributes"));
                } else if (isObject && StoredMessage.MESSAGE.equals(name)) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    JsonNode message = parser.readValueAsTree();
                    int end = (int) parser.currentLocation().getByteOffset();
                    if (start < 0) {
                        throw new RecordFormatException("the value is not UTF-8");
                    }
                    // As received, to the letter, and cheaper than writing the tree again.
                    return new Body(metadata, message, new String(value, start, end - start, StandardCharsets.UTF_8));
                } else {
                    parser.skipChildren();
                }
            }
            throw new RecordFormatException("the value has no message");
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }

    private record Body(List<Attribute> metadata, JsonNode message, String json) {}
}
