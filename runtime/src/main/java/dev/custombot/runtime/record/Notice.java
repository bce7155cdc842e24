package dev.custombot.runtime.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.IncomingMessage;
import dev.custombot.RejectedReply;
import dev.custombot.StartedConversation;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.NamedIds;

/**
 * A record of the bot's own on the callbacks topic, and so in the conversation's order: that the hub has refused a reply or has opened a
 * conversation, or that the bot says something of itself that concerns the conversation's state.
 */
public final class Notice {

    /** No message type of a hub: theirs never start so. */
    private static final String PREFIX = "custom-bot.";
    private static final String REPLY_REJECTED = PREFIX + "reply-rejected";
    /** The type of records that tell of a conversation that the hub has opened. */
    public static final String CONVERSATION_STARTED = PREFIX + "conversation-started";

    private static final String SAID = PREFIX + "said";

    private static final String CODE = "code";
    private static final String MESSAGE_ID = "messageId";
    private static final String INBOUND_ID = "inboundId";
    private static final String REPLY_TYPE = "replyType";
    private static final String QUESTION = "question";
    private static final String OFFER = "offer";
    private static final String ENDS = "ends";
    private static final String HANDS_OVER = "handsOver";
    private static final String STATE = "state";

    private Notice() {}

    private record Rejected(String code, String conversationId, String messageId, Optional<String> inboundId, String type,
            Content content) implements RejectedReply {

        /** Without what it said. */
        @Override
        public String toString() {
            return "RejectedReply[code=" + code + ", conversation=" + conversationId + ", messageId=" + messageId + ", type="
                    + type + "]";
        }
    }

    private record Started(String conversationId, String messageId) implements StartedConversation {}

    /**
     * What the bot says of itself.
     *
     * @param question the name of the one that it asks
     * @param replies none when the hub can show nothing of it
     * @param offer what a text may mean after it
     * @param ends whether it ends the conversation
     * @param handsOver whether an agent has the conversation from then on
     * @param state values of the conversation's state by the names of their classes, as JSON
     */
    public record Said(List<OutgoingReply> replies, Optional<String> question, Optional<String> offer, boolean ends,
            boolean handsOver, Map<String, String> state) {

        public Said {
            state = Map.copyOf(state);
        }

        /** Something that the customer hears of. */
        public Said(List<OutgoingReply> replies, Optional<String> question, Optional<String> offer, boolean ends,
                boolean handsOver) {
            this(replies, question, offer, ends, handsOver, Map.of());
        }

        /** A value of the state. */
        public static Said state(String name, String json) {
            return new Said(List.of(), Optional.empty(), Optional.empty(), false, false, Map.of(name, json));
        }
    }

    /** Whether only the extension itself writes records of the type. */
    public static boolean isReserved(String type) {
        return type.startsWith(PREFIX);
    }

    public static boolean isRejection(CallbackRecord record) {
        return REPLY_REJECTED.equals(record.type());
    }

    public static boolean isSaid(CallbackRecord record) {
        return SAID.equals(record.type());
    }

    public static boolean isStart(CallbackRecord record) {
        return CONVERSATION_STARTED.equals(record.type());
    }

    /**
     * The hub has refused a reply.
     *
     * @param origin whose bot and hub it is
     * @param position of the reply's record: one that is replayed is refused anew
     * @param code the hub's error code
     */
    public static CallbackRecord rejected(RecordOrigin origin, String conversationId, Optional<String> inboundId,
            OutgoingReply reply, String position, String code, Instant at) {
        ObjectNode value = Json.MAPPER.createObjectNode().put(CODE, code).put(MESSAGE_ID, reply.messageId()).put(REPLY_TYPE,
                reply.type());
        inboundId.ifPresent(id -> value.put(INBOUND_ID, id));
        if (!reply.content().redact()) {
            PartsJson.content(reply.content(), value);
        }
        return record(origin, conversationId, reply.messageId() + "/rejected/" + position, REPLY_REJECTED, value, at);
    }

    /**
     * The hub has opened a conversation with a reply.
     *
     * @param conversationId the id that it has now
     */
    public static CallbackRecord started(RecordOrigin origin, String conversationId, OutgoingReply reply, Instant at) {
        return record(origin, conversationId, reply.messageId() + "/started", CONVERSATION_STARTED,
                Json.MAPPER.createObjectNode().put(MESSAGE_ID, reply.messageId()), at);
    }

    /** The bot says something of itself. The same under the same messageId is the same record, which is handled once. */
    public static CallbackRecord said(RecordOrigin origin, String conversationId, String messageId, Said said, Instant at) {
        ObjectNode value = ReplyJson.tree(said.replies());
        said.question().ifPresent(name -> value.put(QUESTION, name));
        said.offer().ifPresent(offer -> value.put(OFFER, offer));
        if (said.ends()) {
            value.put(ENDS, true);
        }
        if (said.handsOver()) {
            value.put(HANDS_OVER, true);
        }
        if (!said.state().isEmpty()) {
            said.state().forEach(value.putObject(STATE)::put);
        }
        String what = said.replies().isEmpty() ? "" : said.replies().get(0).fingerprint();
        return record(origin, conversationId, messageId + "/said/" + what, SAID, value, at);
    }

    private static CallbackRecord record(RecordOrigin origin, String conversationId, String name, String type, ObjectNode value,
            Instant at) {
        String id = NamedIds.of(name).toString();
        return new CallbackRecord(origin, conversationId, id, type, "", at, Optional.empty(), Json.bytes(value),
                Optional.empty());
    }

    /** @throws RecordFormatException if the record is none of a refused reply */
    public static RejectedReply rejection(CallbackRecord record) {
        JsonNode value = value(record);
        return new Rejected(value.path(CODE).asText(), record.conversationId(), value.path(MESSAGE_ID).asText(),
                Optional.ofNullable(value.path(INBOUND_ID).textValue()), value.path(REPLY_TYPE).asText(),
                PartsJson.content(value));
    }

    /** @throws RecordFormatException if the record is none of something that the bot says */
    public static Said said(CallbackRecord record) {
        JsonNode value = value(record);
        return new Said(ReplyJson.read(record.value()), Optional.ofNullable(value.path(QUESTION).textValue()),
                Optional.ofNullable(value.path(OFFER).textValue()), value.path(ENDS).asBoolean(),
                value.path(HANDS_OVER).asBoolean(), texts(value.path(STATE)));
    }

    /** @throws RecordFormatException if the record is none of a conversation that has begun */
    public static StartedConversation start(CallbackRecord record) {
        return new Started(record.conversationId(), value(record).path(MESSAGE_ID).asText());
    }

    /** @throws RecordFormatException if the message is none of a conversation that has begun */
    public static StartedConversation start(IncomingMessage message) {
        String json = message.content().json().orElse("");
        return new Started(message.conversation().id(),
                value(json.getBytes(StandardCharsets.UTF_8)).path(MESSAGE_ID).asText());
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static JsonNode value(CallbackRecord record) {
        return value(record.value());
    }

    private static JsonNode value(byte[] json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new RecordFormatException("the value is not JSON");
        }
    }
}
