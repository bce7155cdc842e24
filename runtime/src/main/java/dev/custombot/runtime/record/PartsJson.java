package dev.custombot.runtime.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;

/** What replies and the messages of transcripts have in common, as JSON. */
final class PartsJson {

    private static final String CONTENT = "content";
    private static final String ATTRIBUTES = "attributes";

    private PartsJson() {}

    static void content(Content content, ObjectNode parent) {
        if (content.isEmpty() && !content.redact()) {
            return;
        }
        ObjectNode node = parent.putObject(CONTENT);
        content.kind().ifPresent(kind -> node.put(kind.label(), content.value().orElse("")));
        if (content.redact()) {
            node.put("redact", true);
        }
    }

    /** The same without a tree. */
    static void content(Content content, JsonGenerator json) throws IOException {
        if (content.isEmpty() && !content.redact()) {
            return;
        }
        json.writeObjectFieldStart(CONTENT);
        if (content.kind().isPresent()) {
            json.writeStringField(content.kind().get().label(), content.value().orElse(""));
        }
        if (content.redact()) {
            json.writeBooleanField("redact", true);
        }
        json.writeEndObject();
    }

    static Content content(JsonNode parent) {
        return JsonFields.content(parent.path(CONTENT));
    }

    static void attributes(List<MessageAttribute> attributes, ObjectNode parent) {
        if (attributes.isEmpty()) {
            return;
        }
        ArrayNode array = parent.putArray(ATTRIBUTES);
        for (MessageAttribute attribute : attributes) {
            ObjectNode node = array.addObject().put("external", attribute.external());
            attribute.object().ifPresent(object -> node.put("object", object));
            node.put("name", attribute.name()).put("value", attribute.value());
        }
    }

    static List<MessageAttribute> attributes(JsonNode parent) {
        return JsonFields.objects(parent.path(ATTRIBUTES), node -> MessageAttribute.of(node.path("external").asBoolean(true),
                JsonFields.text(node, "object"), JsonFields.text(node, "name").orElse(""), node.path("value").asText("")));
    }

    static void reference(MessageReference reference, ObjectNode node) {
        reference.id().ifPresent(id -> node.put("id", id));
        reference.messageId().ifPresent(id -> node.put("messageId", id));
    }

    static MessageReference reference(JsonNode node) {
        return MessageReference.of(JsonFields.text(node, "id"), JsonFields.text(node, "messageId"));
    }

    static void put(ObjectNode node, String field, Optional<String> value) {
        value.ifPresent(text -> node.put(field, text));
    }
}
