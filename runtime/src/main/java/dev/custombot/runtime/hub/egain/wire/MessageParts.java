package dev.custombot.runtime.hub.egain.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.Limits;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageAttribute;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.Links;

/** Reads what messages and the messages of transcripts have in common. */
public final class MessageParts {

    private MessageParts() {}

    public static Optional<Instant> time(JsonNode parent, String field) {
        return JsonFields.text(parent, field).flatMap(EgainTimes::parse);
    }

    public static Content content(JsonNode message) {
        return JsonFields.content(message.path("content"));
    }

    public static Sender sender(JsonNode message, String type) {
        JsonNode participant = message.path("sender").path("participant");
        return Sender.of(type, JsonFields.text(participant, "name"), JsonFields.text(participant, "type"));
    }

    public static List<Recipient> recipients(JsonNode message) {
        return JsonFields.objects(message.path("recipients").path("recipient"),
                recipient -> Recipient.of(JsonFields.text(recipient, "type").orElse(""),
                        JsonFields.text(recipient.path("participant"), "name"),
                        JsonFields.text(recipient.path("participant"), "type")));
    }

    public static Optional<MessageReference> parent(JsonNode message) {
        return JsonFields.object(message, "parent",
                parent -> MessageReference.of(JsonFields.text(parent, "id"), JsonFields.text(parent, "messageId")));
    }

    /** With the hub's id only if it is one: the sender's own, which stands in for a missing one, means nothing to the hub. */
    public static MessageReference reference(JsonNode message) {
        return MessageReference.of(
                JsonFields.text(message, "id").filter(id -> id.length() == Limits.HUB_MESSAGE_ID_LENGTH),
                JsonFields.text(message, "messageId"));
    }

    public static List<Attachment> attachments(JsonNode message) {
        return JsonFields.objects(message.path("attachments").path("attachment"),
                file -> Attachment.of(JsonFields.text(file, "id"), JsonFields.text(file, "name").orElse(""),
                        JsonFields.text(file, "contentType"), JsonFields.longNumber(file, "size"),
                        JsonFields.text(file, "url").flatMap(Links::parse)));
    }

    /** The properties of a callback or a customer. */
    public static List<Attribute> properties(JsonNode array) {
        return JsonFields.objects(array,
                attribute -> Attribute.of(attribute.path("name").asText(""), attribute.path("value").asText("")));
    }

    public static List<MessageAttribute> attributes(JsonNode message) {
        return JsonFields.objects(message.path("attributes").path("attribute"),
                attribute -> MessageAttribute.of(attribute.path("external").asBoolean(true),
                        JsonFields.text(attribute, "object"), JsonFields.text(attribute, "name").orElse(""),
                        attribute.path("value").asText("")));
    }
}
