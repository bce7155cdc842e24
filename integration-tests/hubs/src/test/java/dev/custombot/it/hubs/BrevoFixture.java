package dev.custombot.it.hubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.FakeServer.Request;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.CallbackRequest;

/** Brevo Conversations. */
record BrevoFixture(FakeServer server) implements HubFixture {

    static final String SECRET = "secret-of-brevo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private static Answer json(int status, String body) {
        return Answer.of(status, body).with("Content-Type", "application/json");
    }

    private static Answer error(int status, String code, String message) {
        return json(status, "{\"code\": \"%s\", \"message\": \"%s\"}".formatted(code, message));
    }

    private static JsonNode json(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bot() {
        return "brevo";
    }

    @Override
    public String impatientBot() {
        return "impatient-brevo";
    }

    @Override
    public String path() {
        return "/callback/brevo/" + SECRET;
    }

    /** Each message is an event; a team's own type is an event that the adapter does not know. */
    @Override
    public byte[] callback(List<Said> messages) {
        return messages.stream().map(message -> """
                {"eventName": "%s", "conversationId": "cnv-%s", "visitor": {"id": "%2$s", "displayedName": "%s"}, "message":
                 {"id": "%s", "type": "%s", "text": "%s", "createdAt": 1760000000000%s}}"""
                .formatted(message.type().equals("text") ? "conversationStarted" : message.type().replace("custom.", ""),
                        message.conversation(), message.sender(), message.id(), isBot(message) ? "agent" : "visitor",
                        message.text(),
                        isBot(message) ? ", \"receivedFrom\": \"brevo\"" : ""))
                .collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isBot(Said message) {
        return message.sender().equals(bot());
    }

    @Override
    public Map<String, byte[]> wrongCallbacks() {
        return Map.of("eventName", "{}".getBytes(StandardCharsets.UTF_8), "messages",
                "{\"eventName\": \"conversationFragment\", \"visitor\": {\"id\": \"vis-1\"}}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CallbackRequest hub() {
        return FakeRequest.withPathParameter("secret", SECRET);
    }

    @Override
    public List<CallbackRequest> strangers() {
        return List.of(FakeRequest.bare(), FakeRequest.withPathParameter("secret", "guessed"),
                FakeRequest.withHeader("secret", SECRET), FakeRequest.withHeader("Authorization", "Basic " + SECRET));
    }

    @Override
    public List<Heard> heard(Request request) {
        return List.of(new Heard(json(request).path("visitorId").asText(), json(request).path("text").asText()));
    }

    @Override
    public Answer ill() {
        return error(500, "internal_error", "It passes");
    }

    @Override
    public Answer busy() {
        return error(429, "too_many_requests", "Wait");
    }

    @Override
    public Answer taken(List<AddressedReply> replies) {
        return json(200, "{\"id\": \"b-%d\", \"type\": \"agent\"}".formatted(MESSAGES.incrementAndGet()));
    }

    @Override
    public Answer refusal(AddressedReply culprit) {
        return error(400, "invalid_parameter", "visitorId is not valid");
    }

    @Override
    public Answer repetition(AddressedReply known) {
        throw new AssertionError("It recognises none");
    }

    @Override
    public Answer credentialRejected() {
        return error(401, "unauthorized", "Key not found");
    }
}
