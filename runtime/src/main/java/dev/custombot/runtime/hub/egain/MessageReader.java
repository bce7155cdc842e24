package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.IncomingMessage;
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
        return new IncomingMessage(record.messageId(), JsonFields.text(message, "messageId"), MessageParts.parent(message),
                record.type(), ConversationReader.read(record.conversationId(), message.path("conversation")),
                MessageParts.sender(message, record.senderType()), MessageParts.recipient(message),
                MessageParts.content(message), JsonFields.text(message.path("intent"), "value"),
                MessageParts.attachments(message), MessageParts.attributes(message), MessageParts.time(message, "created"),
                MessageParts.time(message, "sent"), body.json());
    }

    private Body parse(byte[] value) {
        try (JsonParser parser = Json.MAPPER.createParser(value)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = StoredMessage.MESSAGE.equals(parser.currentName());
                if (parser.nextToken() == JsonToken.START_OBJECT && wanted) {
                    int start = (int) parser.currentTokenLocation().getByteOffset();
                    JsonNode message = parser.readValueAsTree();
                    int end = (int) parser.currentLocation().getByteOffset();
                    if (start < 0) {
                        throw new RecordFormatException("the value is not UTF-8");
                    }
                    // As received, to the letter, and cheaper than writing the tree again.
                    return new Body(message, new String(value, start, end - start, StandardCharsets.UTF_8));
                }
                parser.skipChildren();
            }
            throw new RecordFormatException("the value has no message");
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }

    private record Body(JsonNode message, String json) {}
}
