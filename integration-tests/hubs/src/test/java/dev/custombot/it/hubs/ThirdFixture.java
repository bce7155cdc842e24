package dev.custombot.it.hubs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.custombot.Bot;
import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.FakeServer.Request;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.CallbackRequest;

/** The made-up hub. */
record ThirdFixture(FakeServer server) implements HubFixture {

    static final String SECRET = "s3";

    static Answer usual(Request request) {
        return Answer.of(200, "got " + query(request).get("ref"));
    }

    private static Map<String, String> query(Request request) {
        return Arrays.stream(request.uri().getQuery().split("&")).map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    @Override
    public String bot() {
        return Bot.DEFAULT;
    }

    @Override
    public String impatientBot() {
        return "impatient";
    }

    @Override
    public String path() {
        return "/callback/" + SECRET;
    }

    @Override
    public String address(String conversation) {
        return "to-" + conversation;
    }

    @Override
    public byte[] callback(List<Said> messages) {
        return messages.stream().map(message -> """
                {"uid": "%s", "room": "%s", "kind": "%s", "by": "%s", "words": "%s", "back": "to-%2$s"}"""
                .formatted(message.id(), message.conversation(), message.type().equals("text") ? "said" : message.type(),
                        message.sender(), message.text()))
                .collect(Collectors.joining(",", "[", "]")).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, byte[]> wrongCallbacks() {
        return Map.of("[0].uid", "[{\"room\": \"r-1\"}]".getBytes(StandardCharsets.UTF_8), "[0].room",
                "[{\"uid\": 1}]".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CallbackRequest hub() {
        return FakeRequest.withPathParameter("secret", SECRET);
    }

    @Override
    public List<CallbackRequest> strangers() {
        return List.of(FakeRequest.bare(), FakeRequest.withPathParameter("secret", "guessed"));
    }

    @Override
    public List<Heard> heard(Request request) {
        return List.of(new Heard(query(request).get("to"), request.body()));
    }

    @Override
    public Answer ill() {
        return Answer.of(500, "no ill");
    }

    @Override
    public Answer busy() {
        return Answer.of(429, "no busy");
    }

    @Override
    public Answer taken(List<AddressedReply> replies) {
        return Answer.of(200, "got " + replies.get(0).reply().messageId());
    }

    @Override
    public Answer refusal(AddressedReply culprit) {
        return Answer.of(400, "no words");
    }

    @Override
    public Answer repetition(AddressedReply known) {
        throw new AssertionError("It recognises none");
    }

    @Override
    public Answer credentialRejected() {
        return Answer.of(401, "no key");
    }
}
