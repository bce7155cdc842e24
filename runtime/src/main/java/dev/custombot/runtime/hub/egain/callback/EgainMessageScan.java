package dev.custombot.runtime.hub.egain.callback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.custombot.Limits;
import dev.custombot.runtime.NamedIds;
import dev.custombot.runtime.hub.DeliveredMessage;

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

    /** Reads from the value's start to its end. What is no object names nothing. */
    static EgainMessageScan read(JsonParser parser, byte[] body) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Optional<String> id = Optional.empty();
        Optional<String> messageId = Optional.empty();
        Optional<String> type = Optional.empty();
        Optional<String> conversation = Optional.empty();
        Optional<String> sender = Optional.empty();
        Set<String> participants = Set.of();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            parser.finishToken();
            return new EgainMessageScan(start, (int) parser.currentLocation().getByteOffset(), "", "", "", "", participants);
        }
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
        String known = conversation.orElse("");
        String identity = firstPresent(id, messageId).filter(text -> Limits.lengthOf(text) <= MAX_LENGTH)
                .orElseGet(() -> named(known, body, start, end));
        return new EgainMessageScan(start, end, known, identity, type.orElse(""), sender.orElse(""), participants);
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

    private static Optional<String> firstPresent(Optional<String> id, Optional<String> messageId) {
        return id.isPresent() ? id : messageId;
    }

    /** The hub gives every message an id; one without has one that is the same when the same bytes come again. */
    private static String named(String conversation, byte[] body, int start, int end) {
        byte[] key = conversation.getBytes(StandardCharsets.UTF_8);
        return NamedIds.of(
                ByteBuffer.allocate(key.length + end - start).put(key).put(body, start, end - start).array()).toString();
    }
}
