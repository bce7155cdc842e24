package dev.custombot.deployment.emulator.egain;

import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.egain.RoleTable;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;

/** What the hub accepts from a custom_bot, message by message, beyond what a schema says. */
final class MessageRules {

    private MessageRules() {}

    /**
     * The first rule that is broken, apart from those of the schema and those about the state of the conversation.
     *
     * @param place of the message in the request
     * @param message as the schema wants it
     */
    static Optional<HubError> broken(int place, JsonObject message) {
        String type = message.getJsonObject("type").getString("value");
        if (!Sender.CUSTOM_BOT.equals(message.getJsonObject("sender").getString("type"))) {
            return Optional.of(HubError.notAllowed("sender.type"));
        }
        if (senderName(message).isEmpty()) {
            return Optional.of(HubError.missing("sender.participant.name"));
        }
        return RoleTable.maySend(Sender.CUSTOM_BOT, type)
                ? content(type, message)
                : Optional.of(HubError.typeNotAllowed(place, type));
    }

    /** The bot that says it; empty when the message does not tell. */
    static String senderName(JsonObject message) {
        return message.getJsonObject("sender", new JsonObject()).getJsonObject("participant", new JsonObject())
                .getString("name", "");
    }

    private static Optional<HubError> content(String type, JsonObject message) {
        boolean isNeeded = type.startsWith("richMessage.")
                || type.equals(MessageType.TEXT) && !message.containsKey("attachments");
        if (!message.containsKey("content")) {
            return isNeeded ? Optional.of(HubError.missing("content")) : Optional.empty();
        }
        JsonObject content = message.getJsonObject("content");
        if (content.containsKey("xml") && !type.startsWith("custom.")) {
            return Optional.of(HubError.notAllowed("content.xml"));
        }
        return content.containsKey("json") && !isJson(content.getString("json"))
                ? Optional.of(HubError.notAllowed("content.json"))
                : Optional.empty();
    }

    private static boolean isJson(String text) {
        try {
            Json.decodeValue(text);
            return true;
        } catch (DecodeException e) {
            return false;
        }
    }
}
