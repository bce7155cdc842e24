package dev.custombot.runtime.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.RejectedReply;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.hub.egain.StoredMessage;

/**
 * The record by which the bot is told, on the callbacks topic and so in the conversation's order, that the hub has refused a reply.
 */
public final class ReplyRejection {

    /** No message type of the hub: theirs never start so. */
    public static final String TYPE = "custom-bot.reply-rejected";

    private static final String CODE = "code";
    private static final String MESSAGE_ID = "messageId";
    private static final String INBOUND_ID = "inboundId";
    private static final String REPLY_TYPE = "replyType";
    private static final String CONTENT = "content";

    private ReplyRejection() {}

    /**
     * @param reply what was refused
     * @param message the same as JSON
     * @param code the hub's error code
     */
    public static CallbackRecord record(ReplyRecord reply, JsonNode message, String code, Instant at, ObjectMapper mapper) {
        ObjectNode value = mapper.createObjectNode();
        ObjectNode rejection = value.putObject(StoredMessage.MESSAGE).put(CODE, code).put(MESSAGE_ID, reply.messageId())
                .put(REPLY_TYPE, reply.type());
        reply.inboundId().ifPresent(id -> rejection.put(INBOUND_ID, id));
        if (message.path(CONTENT) instanceof ObjectNode content && !content.path("redact").asBoolean(false)) {
            rejection.set(CONTENT, content);
        }
        String id = UUID.nameUUIDFromBytes((reply.messageId() + "/rejected").getBytes(StandardCharsets.UTF_8)).toString();
        return new CallbackRecord(reply.conversationId(), id, TYPE, "", at, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Rejected(String code, String conversationId, String messageId, Optional<String> inboundId, String type,
            Content content) implements RejectedReply {

        /** Without what it said. */
        @Override
        public String toString() {
            return "RejectedReply[code=" + code + ", conversation=" + conversationId + ", messageId=" + messageId + ", type="
                    + type + "]";
        }
    }

    /** Reads the message of such a record. */
    public static RejectedReply read(String conversationId, JsonNode rejection) {
        return new Rejected(rejection.path(CODE).asText(), conversationId, rejection.path(MESSAGE_ID).asText(),
                Optional.ofNullable(rejection.path(INBOUND_ID).textValue()), rejection.path(REPLY_TYPE).asText(),
                JsonFields.content(rejection.path(CONTENT)));
    }
}
