package dev.custombot.deployment.emulator.egain;

import java.util.List;
import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.egain.RoleTable;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the hub accepts from a custom_bot, message by message. */
final class MessageRules {

    private static final int MAX_CONTENT = 10_000;
    private static final int MAX_ID = 255;
    private static final int MAX_ATTACHMENTS = 5;
    private static final long MAX_ATTACHMENT_SIZE = 10_485_760;
    private static final int MAX_ATTRIBUTES = 75;
    private static final int MAX_ATTRIBUTE_VALUE = 2_048;
    private static final List<String> CONTENT_KINDS = List.of("text", "html", "json", "xml");

    private MessageRules() {}

    /**
     * The first rule that is broken, apart from those about the state of the conversation.
     *
     * @param place of the message in the request
     */
    static Optional<HubError> broken(int place, JsonObject message) {
        String type = message.getJsonObject("type", new JsonObject()).getString("value", "");
        JsonObject sender = message.getJsonObject("sender", new JsonObject());
        if (type.isEmpty()) {
            return Optional.of(HubError.missing("type.value"));
        }
        if (!MessageType.isKnown(type)) {
            return Optional.of(HubError.notAllowed("type.value"));
        }
        if (!message.containsKey("conversation")) {
            return Optional.of(HubError.missing("conversation"));
        }
        if (!Sender.CUSTOM_BOT.equals(sender.getString("type"))) {
            return Optional
                    .of(sender.containsKey("type") ? HubError.notAllowed("sender.type") : HubError.missing("sender.type"));
        }
        if (senderName(message).isEmpty()) {
            return Optional.of(HubError.missing("sender.participant.name"));
        }
        if (!RoleTable.maySend(Sender.CUSTOM_BOT, type)) {
            return Optional.of(HubError.typeNotAllowed(place, type));
        }
        return messageId(message).or(() -> content(type, message)).or(() -> attachments(message))
                .or(() -> attributes(message));
    }

    /** The bot that says it; empty when the message does not tell. */
    static String senderName(JsonObject message) {
        return message.getJsonObject("sender", new JsonObject()).getJsonObject("participant", new JsonObject())
                .getString("name", "");
    }

    private static Optional<HubError> messageId(JsonObject message) {
        String messageId = message.getString("messageId");
        if (messageId == null) {
            return Optional.empty();
        }
        if (messageId.isEmpty()) {
            return Optional.of(HubError.notAllowed("messageId"));
        }
        return length(messageId) > MAX_ID ? Optional.of(HubError.tooLong("messageId")) : Optional.empty();
    }

    private static Optional<HubError> content(String type, JsonObject message) {
        JsonObject content = message.getJsonObject("content", new JsonObject());
        long kinds = CONTENT_KINDS.stream().filter(content::containsKey).count();
        boolean needed = type.startsWith("richMessage.")
                || type.equals(MessageType.TEXT) && !message.containsKey("attachments");
        if (kinds == 0) {
            return needed ? Optional.of(HubError.missing("content")) : Optional.empty();
        }
        if (kinds > 1) {
            return Optional.of(HubError.notAllowed("content"));
        }
        for (String kind : CONTENT_KINDS) {
            if (content.containsKey(kind)) {
                return contentText(kind, content.getValue(kind));
            }
        }
        return Optional.empty();
    }

    private static Optional<HubError> contentText(String kind, Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return Optional.of(HubError.notAllowed("content." + kind));
        }
        if (length(text) > MAX_CONTENT) {
            return Optional.of(HubError.tooLong("content." + kind));
        }
        try {
            if ("json".equals(kind)) {
                Json.decodeValue(text);
            }
            return Optional.empty();
        } catch (DecodeException e) {
            return Optional.of(HubError.notAllowed("content.json"));
        }
    }

    private static Optional<HubError> attachments(JsonObject message) {
        JsonArray attachments = message.getJsonObject("attachments", new JsonObject()).getJsonArray("attachment",
                new JsonArray());
        if (message.containsKey("attachments") && attachments.isEmpty()) {
            return Optional.of(HubError.missing("attachments.attachment"));
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            return Optional.of(HubError.tooLong("attachments.attachment"));
        }
        for (Object entry : attachments) {
            JsonObject attachment = (JsonObject) entry;
            if (!attachment.containsKey("id")
                    && !(attachment.containsKey("name") && attachment.containsKey("url") && attachment.containsKey("size"))) {
                return Optional.of(HubError.missing("attachments.attachment"));
            }
            if (attachment.getLong("size", 1L) < 0 || attachment.getLong("size", 1L) > MAX_ATTACHMENT_SIZE) {
                return Optional.of(HubError.notAllowed("attachments.attachment.size"));
            }
        }
        return Optional.empty();
    }

    private static Optional<HubError> attributes(JsonObject message) {
        JsonArray attributes = message.getJsonObject("attributes", new JsonObject()).getJsonArray("attribute", new JsonArray());
        if (message.containsKey("attributes") && attributes.isEmpty()) {
            return Optional.of(HubError.missing("attributes.attribute"));
        }
        if (attributes.size() > MAX_ATTRIBUTES) {
            return Optional.of(HubError.tooLong("attributes.attribute"));
        }
        for (Object entry : attributes) {
            JsonObject attribute = (JsonObject) entry;
            if (attribute.getString("name", "").isEmpty() || attribute.getString("value", "").isEmpty()) {
                return Optional.of(HubError.missing("attributes.attribute"));
            }
            if (length(attribute.getString("name")) > MAX_ID
                    || length(attribute.getString("value")) > MAX_ATTRIBUTE_VALUE) {
                return Optional.of(HubError.tooLong("attributes.attribute"));
            }
        }
        return Optional.empty();
    }

    /** As the hub's schema counts: in code points. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
