package dev.custombot.runtime.dispatch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Attachment;
import dev.custombot.Conversation;
import dev.custombot.IncomingMessage;
import dev.custombot.Sender;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.CallbackValue;
import dev.custombot.runtime.record.RecordFormatException;

/** Reads a record of the callbacks topic as a message. */
@Singleton
public class IncomingMessageReader {

    @Inject
    ObjectMapper mapper;

    /** @throws RecordFormatException if the record's value is not a message */
    IncomingMessage read(CallbackRecord record) {
        JsonNode message = parse(record.value()).path(CallbackValue.MESSAGE);
        if (!message.isObject()) {
            throw new RecordFormatException("the value has no message");
        }
        JsonNode content = message.path("content");
        return new IncomingMessage(record.messageId(), record.type(), conversation(record, message.path("conversation")),
                new Sender(record.senderType(), text(message.path("sender").path("participant"), "name")),
                text(content, "text"), text(content, "html"), text(content, "json"), text(message.path("intent"), "value"),
                attachments(message.path("attachments").path("attachment")), content.path("redact").asBoolean(false),
                text(message, "created").flatMap(HubTimes::parse), message.toString());
    }

    private JsonNode parse(byte[] value) {
        try {
            JsonNode tree = mapper.readTree(value);
            return tree == null ? mapper.missingNode() : tree;
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }

    private static Conversation conversation(CallbackRecord record, JsonNode conversation) {
        JsonNode account = conversation.path("account");
        return new Conversation(record.conversationId(), text(account.path("channel"), "type"), text(account, "address"),
                text(conversation.path("customer"), "name"));
    }

    private static List<Attachment> attachments(JsonNode nodes) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode node : nodes) {
            attachments.add(new Attachment(text(node, "id"), text(node, "name").orElse(""), text(node, "contentType"),
                    node.path("size").canConvertToLong() ? OptionalLong.of(node.path("size").asLong()) : OptionalLong.empty(),
                    text(node, "url").flatMap(HubUris::parse)));
        }
        return attachments;
    }

    private static Optional<String> text(JsonNode parent, String field) {
        return Optional.ofNullable(parent.path(field).textValue());
    }
}
