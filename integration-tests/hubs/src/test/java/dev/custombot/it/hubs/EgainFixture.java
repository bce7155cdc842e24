package dev.custombot.it.hubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageType;
import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.FakeServer.Request;
import dev.custombot.message.QuickReply;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.CallbackRequest;

/** eGain's Conversation Hub. */
record EgainFixture(FakeServer server) implements HubFixture {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger TOKENS = new AtomicInteger();

    static Answer usual(Request request) {
        if (request.uri().getPath().equals("/token")) {
            return json(200, "{\"access_token\": \"t-%d\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                    .formatted(TOKENS.incrementAndGet()));
        }
        List<String> confirmations = new ArrayList<>();
        messages(request).forEach(message -> confirmations.add(confirmation(message.path("messageId").asText(),
                message.path("conversation").path("id").asText("c-opened"))));
        return confirmed(confirmations);
    }

    private static Answer json(int status, String body) {
        return Answer.of(status, body).with("Content-Type", "application/json");
    }

    private static Answer error(int status, String code, String message) {
        return json(status, "{\"code\": \"%s\", \"developerMessage\": \"%s\"}".formatted(code, message));
    }

    private static Answer confirmed(List<String> confirmations) {
        return json(202, "{\"messages\": {\"message\": [" + String.join(",", confirmations) + "]}}");
    }

    private static String confirmation(String messageId, String conversation) {
        return "{\"messageId\": \"%s\", \"conversation\": {\"id\": \"%s\"}}".formatted(messageId, conversation);
    }

    private static JsonNode messages(Request request) {
        try {
            return JSON.readTree(request.body()).path("messages").path("message");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bot() {
        return "egain";
    }

    @Override
    public String impatientBot() {
        return "impatient-egain";
    }

    @Override
    public String path() {
        return "/callback/egain";
    }

    /** It shows choices, and says which was tapped. */
    @Override
    public List<Said> secondChoices(String conversation, String title) {
        return List.of(HubFixture.said(conversation, MessageType.QUICK_REPLY, title));
    }

    private static String content(Said message) {
        return message.type().equals(MessageType.QUICK_REPLY)
                ? JSON.createObjectNode().put("json", QuickReply.of("Which?", message.text()).toJson()).toString()
                : JSON.createObjectNode().put("text", message.text()).toString();
    }

    @Override
    public byte[] callback(List<Said> messages) {
        return messages.stream().map(message -> """
                {"id": "%s", "type": {"value": "%s"}, "conversation": {"id": "%s"}, "content": %s,
                 "sender": {"type": "%s", "participant": {"name": "%s"}}}"""
                .formatted(message.id(), message.type(), message.conversation(), content(message),
                        message.sender().equals(bot()) ? "custom_bot" : "customer", message.sender()))
                .collect(Collectors.joining(",", "{\"messages\": {\"message\": [", "]}}")).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, byte[]> wrongCallbacks() {
        return Map.of("messages.message", "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CallbackRequest hub() {
        return FakeRequest.withHeader("Authorization", basic("secret"));
    }

    @Override
    public List<CallbackRequest> strangers() {
        return List.of(FakeRequest.bare(), FakeRequest.withHeader("Authorization", basic("guessed")),
                FakeRequest.withHeader("Authorization", "Bearer x"), FakeRequest.withHeader("Authorization", "Basic %"));
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder().encodeToString(("hub:" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Heard> heard(Request request) {
        List<Heard> heard = new ArrayList<>();
        messages(request).forEach(message -> heard.add(new Heard(message.path("conversation").path("id").asText(),
                message.path("content").path("text").asText())));
        return heard;
    }

    @Override
    public Answer ill() {
        return error(500, "500-100", "It passes");
    }

    @Override
    public Answer busy() {
        return error(429, "429-100", "Too many requests");
    }

    @Override
    public Answer taken(List<AddressedReply> replies) {
        return confirmed(replies.stream().map(reply -> confirmation(reply.reply().messageId(), reply.address())).toList());
    }

    @Override
    public Answer refusal(AddressedReply culprit) {
        return error(400, "400-199", "Not allowed: " + culprit.reply().messageId());
    }

    @Override
    public Answer repetition(AddressedReply known) {
        return error(400, "400-138", "Known: " + known.reply().messageId());
    }

    @Override
    public Answer credentialRejected() {
        return error(401, "401-104", "The token has expired");
    }
}
