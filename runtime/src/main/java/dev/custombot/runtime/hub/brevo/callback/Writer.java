package dev.custombot.runtime.hub.brevo.callback;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.record.JsonFields;

/** Who wrote a message, with the type that handlers know it by. */
public enum Writer {

    VISITOR(MessageType.TEXT, Sender.CUSTOMER),
    /** The bot itself. */
    BOT(MessageType.TEXT, Sender.CUSTOM_BOT),
    /** A person, or another system that answers as one. */
    AGENT(MessageType.TEXT, Sender.CUSTOM_AGENT),
    /** Brevo's own bot. */
    BREVO(MessageType.TEXT, Sender.CUSTOM_BOT),
    /** Said unasked by some system, the bot itself perhaps. */
    PUSH("custom.push", Sender.CUSTOM_BOT),
    /** Said by one of Brevo's triggers. */
    TRIGGER("custom.trigger", Sender.CUSTOM_BOT),
    /** Nobody knows. */
    UNKNOWN("", "");

    private final String type;
    private final String senderType;

    Writer(String type, String senderType) {
        this.type = type;
        this.senderType = senderType;
    }

    String type() {
        return type;
    }

    /** The type of the client application. */
    public String senderType() {
        return senderType;
    }

    /** The tag goes before everything: a message that the bot takes for another's may be answered without end. */
    public static Writer of(JsonNode message, JsonNode event, BotIdentity bot) {
        if (bot.isTagOf(message)) {
            return BOT;
        }
        if (message.path("isTrigger").asBoolean(false)) {
            return TRIGGER;
        }
        if (message.path("isBot").asBoolean(false)) {
            return BREVO;
        }
        if (bot.isAgentOf(message, event)) {
            return BOT;
        }
        if (message.path("isPushed").asBoolean(false)) {
            return PUSH;
        }
        return switch (JsonFields.text(message, "type").orElse("")) {
            case "agent" -> AGENT;
            case "visitor" -> VISITOR;
            default -> UNKNOWN;
        };
    }
}
