package dev.custombot.runtime.hub.egain;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.record.Notice;

/**
 * What the callback needs to know of one message: where its bytes are, and what its record is keyed and labelled with.
 *
 * @param start the offset of its first byte
 * @param end the offset after its last byte
 * @param participants the names of the bots that it is for; empty when none is named
 */
record EgainMessageScan(int start, int end, String conversationId, String messageId, String type, String senderType,
        Set<String> participants) {

    private static final int MAX_LENGTH = 255;

    /** Reads from the object's start to its end. */
    static EgainMessageScan read(JsonParser parser, String field) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Optional<String> id = Optional.empty();
        Optional<String> messageId = Optional.empty();
        Optional<String> type = Optional.empty();
        Optional<String> conversation = Optional.empty();
        Optional<String> sender = Optional.empty();
        Set<String> participants = Set.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = string(parser);
                case "messageId" -> messageId = string(parser);
                case "type" -> type = member(parser, "value");
                case "conversation" -> conversation = member(parser, "id");
                case "sender" -> sender = member(parser, "type");
                case "recipients" -> participants = RecipientScan.read(parser);
                default -> parser.skipChildren();
            }
        }
        int end = (int) parser.currentLocation().getByteOffset();
        return new EgainMessageScan(start, end, require(conversation, field + ".conversation.id"),
                limit(firstPresent(id, messageId), field + ".id"), notReserved(require(type, field + ".type.value"), field),
                sender.orElse(""), participants);
    }

    DeliveredMessage toDelivered(byte[] value) {
        return new DeliveredMessage(conversationId, messageId, type, senderType, participants, Optional.empty(), value);
    }

    private static Optional<String> member(JsonParser parser, String wanted) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Optional.empty();
        }
        Optional<String> found = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean match = wanted.equals(parser.currentName());
            parser.nextToken();
            if (match) {
                found = string(parser);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static Optional<String> string(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(parser.getText()).filter(text -> !text.isBlank());
        }
        parser.skipChildren();
        return Optional.empty();
    }

    /** The hub gives every message an id; one without cannot be recognised when it comes again, but must not be lost. */
    private static String firstPresent(Optional<String> id, Optional<String> messageId) {
        return id.or(() -> messageId).orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String require(Optional<String> value, String field) {
        return limit(value.orElseThrow(() -> CallbackProblem.invalid(field, "is missing")), field);
    }

    /** Otherwise a caller could tell the bot that its replies are refused. */
    private static String notReserved(String type, String field) {
        if (Notice.isReserved(type)) {
            throw CallbackProblem.invalid(field + ".type.value", "is a type of the bot's own");
        }
        return type;
    }

    private static String limit(String text, String field) {
        if (text.length() > MAX_LENGTH) {
            throw CallbackProblem.invalid(field, "has more than " + MAX_LENGTH + " characters");
        }
        return text;
    }
}
