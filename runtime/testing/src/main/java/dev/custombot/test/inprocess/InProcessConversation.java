package dev.custombot.test.inprocess;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.test.hub.ControlApi;

/** A conversation within the test, with messages as eGain's hub has them in a transcript. Thread-safe. */
final class InProcessConversation {

    private static final Set<String> CONTENTS = Set.of("text", "html", "xml", "json");
    private static final String WITH_BOT = "bot";
    private static final String WITH_AGENT = "agent";
    private static final String ENDED = "ended";

    private final String id;
    private final List<JsonNode> messages = new ArrayList<>();
    private final List<JsonNode> replies = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final List<JsonNode> deliveries = new ArrayList<>();
    private List<ObjectNode> lastDelivered = List.of();
    private ObjectNode customer = ControlApi.JSON.createObjectNode().put("name", "Alex Customer").put("type", "individual");
    private String state = WITH_BOT;

    InProcessConversation(String reference) {
        id = reference.length() == 36 ? reference : UUID.randomUUID().toString();
    }

    String id() {
        return id;
    }

    synchronized boolean isEnded() {
        return state.equals(ENDED);
    }

    synchronized boolean isWithBot() {
        return !state.equals(WITH_AGENT);
    }

    /** Whether the bot has said it already, so that it is not sent again. */
    synchronized boolean knows(String messageId) {
        return said.contains(messageId);
    }

    /** The code by which eGain's hub refuses what the bot says now; empty while it takes it. */
    synchronized Optional<String> refusal() {
        return switch (state) {
            case WITH_AGENT -> Optional.of("400-240");
            case ENDED -> Optional.of("400-630");
            default -> Optional.empty();
        };
    }

    synchronized void introduce(JsonNode known) {
        if (known.isObject()) {
            customer = known.deepCopy();
        }
    }

    /** An agent who writes has the conversation until it ends: the message that says so, with the same id each time. */
    synchronized Optional<ObjectNode> joins(ObjectNode text) {
        if (!isOf(text, Sender.CUSTOM_AGENT) || !type(text).equals(MessageType.TEXT)) {
            return Optional.empty();
        }
        state = WITH_AGENT;
        ObjectNode join = text.deepCopy();
        join.remove(List.of("content", "attachments"));
        join.putObject("type").put("value", MessageType.AGENT_JOIN);
        String agent = id + text.path("sender").path("participant").path("name").asText();
        return Optional.of(join.put("id", UUID.nameUUIDFromBytes(agent.getBytes(StandardCharsets.UTF_8)).toString()));
    }

    /**
     * What somebody wants to say, as a message.
     *
     * @param tellsPlace whether the hub tells where it came in
     */
    synchronized ObjectNode message(JsonNode wish, Instant at, boolean tellsPlace) {
        String sender = wish.path("sender").asText(Sender.CUSTOMER);
        ObjectNode message = ControlApi.JSON.createObjectNode();
        message.put("id", wish.path("id").asText(UUID.randomUUID().toString()));
        message.put("messageId", wish.path("messageId").asText(UUID.randomUUID().toString()));
        message.putObject("type").put("value", wish.path("type").asText("text"));
        ObjectNode conversation = message.putObject("conversation").put("id", id);
        conversation.set("customer", customer);
        if (tellsPlace) {
            conversation.putObject("account").put("address", "emulated-account").putObject("channel").put("type", "web_chat");
            conversation.putObject("entryPoint").put("id", "1000");
            message.putObject("recipients").putArray("recipient").addObject().put("type", "custom_bot");
        }
        String name = sender.equals(Sender.CUSTOMER) ? customer.path("name").asText() : wish.path("name").asText();
        message.putObject("sender").put("type", sender).putObject("participant").put("name", name);
        message.put("created", at.toString());
        ObjectNode content = ControlApi.JSON.createObjectNode();
        CONTENTS.stream().filter(wish::has).forEach(kind -> content.put(kind,
                wish.path(kind).isTextual() ? wish.path(kind).asText() : wish.path(kind).toString()));
        if (!content.isEmpty()) {
            message.set("content", content);
        }
        if (wish.has("intent")) {
            message.putObject("intent").put("value", wish.path("intent").asText());
        }
        if (wish.has("attachments")) {
            message.putObject("attachments").set("attachment", wish.path("attachments"));
        }
        return message;
    }

    /** @param handsOver whether it is the hub that knows who has the conversation */
    synchronized void add(ObjectNode message, boolean handsOver) {
        if (messages.stream().noneMatch(said -> said.path("id").equals(message.path("id")))) {
            messages.add(message);
        }
        String type = type(message);
        boolean hands = type.equals(MessageType.ESCALATION_TRANSFER) || message.has("intent");
        if (handsOver && hands && !isOf(message, Sender.CUSTOMER) || !handsOver && isEnded()) {
            state = WITH_BOT;
        }
    }

    /** They come in one callback. */
    synchronized void delivered(List<ObjectNode> together) {
        lastDelivered = together;
    }

    synchronized List<ObjectNode> lastDelivered() {
        return lastDelivered;
    }

    /** @param status by which its callback is answered */
    synchronized void delivered(String type, int status) {
        ObjectNode delivery = ControlApi.JSON.createObjectNode().put("type", type).put("outcome", "delivered");
        delivery.putArray("attempts").addObject().put("status", status);
        deliveries.add(delivery);
        if (type.equals(MessageType.CONVERSATION_END)) {
            state = ENDED;
        }
    }

    /** The bot has given it to agents, without a word to the customer. */
    synchronized void handedOver() {
        state = WITH_AGENT;
    }

    /** The message; if it is the end, as a hub tells of it that has been listening. */
    synchronized ObjectNode withTranscript(ObjectNode message) {
        return type(message).equals(MessageType.CONVERSATION_END) ? ToldEnd.of(message, messages) : message;
    }

    /** The bot has said it. */
    synchronized void reply(ObjectNode message, Instant at, boolean handsOver) {
        said.add(message.path("messageId").asText());
        String replyId = UUID.randomUUID().toString();
        ObjectNode reply = ControlApi.JSON.createObjectNode().put("id", replyId)
                .put("messageId", message.path("messageId").asText()).put("type", type(message));
        reply.set("sender", message.path("sender"));
        reply.set("message", message);
        replies.add(reply);
        messages.add(message.deepCopy().put("id", replyId).put("created", at.toString()));
        if (type(message).equals(MessageType.CONVERSATION_END)) {
            state = ENDED;
        } else if (handsOver && type(message).equals(MessageType.ESCALATION_TRANSFER)) {
            state = WITH_AGENT;
        }
    }

    synchronized List<JsonNode> replies() {
        return List.copyOf(replies);
    }

    synchronized List<JsonNode> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized JsonNode toJson() {
        ObjectNode json = ControlApi.JSON.createObjectNode().put("id", id).put("state", state);
        json.putArray("messages").addAll(List.copyOf(messages));
        return json;
    }

    private static String type(JsonNode message) {
        return message.path("type").path("value").asText();
    }

    private static boolean isOf(JsonNode message, String sender) {
        return message.path("sender").path("type").asText().equals(sender);
    }
}
