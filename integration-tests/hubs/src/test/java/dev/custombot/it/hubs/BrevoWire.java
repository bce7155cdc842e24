package dev.custombot.it.hubs;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.it.hubs.FakeServer.Answer;
import dev.custombot.it.hubs.FakeServer.Request;

/** Brevo's side of the wire. */
final class BrevoWire {

    static final String KEY = "xkeysib-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private BrevoWire() {}

    /** What Brevo says to each of its operations when nothing is wrong. */
    static Answer usual(Request request) {
        if (!KEY.equals(request.headers().get("api-key"))) {
            return error(401, "unauthorized", "Key not found");
        }
        JsonNode body = json(request.body());
        return switch (request.method()) {
            case "DELETE" -> Answer.of(204, "");
            case "GET" -> message(id(request), "What was said", request);
            case "PUT" -> request.uri().getPath().endsWith("/visitorGroup")
                    ? json(200, Map.of("groupId", body.path("groupId").asText(), "visitorId", body.path("visitorId").asText()))
                    : message(id(request), body.path("text").asText(), request);
            default -> request.uri().getPath().endsWith("/agentOnlinePing")
                    ? Answer.of(201, "")
                    : message("msg-" + UUID.randomUUID(), body.path("text").asText(), request);
        };
    }

    static Answer error(int status, String code, String message) {
        return json(status, Map.of("code", code, "message", message));
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer message(String id, String text, Request request) {
        ObjectNode message = JSON.createObjectNode().put("id", id).put("type", "agent").put("text", text).put("html", text)
                .put("visitorId", "vis-1").put("agentId", "agent-1").put("agentName", "ShopBot")
                .put("createdAt", 1_760_000_000_123L).put("isPushed", request.uri().getPath().contains("/pushedMessages"))
                .put("addedOneDay", "kept");
        return Answer.of(200, message.toString()).with("Content-Type", "application/json");
    }

    private static Answer json(int status, Map<String, String> fields) {
        return Answer.of(status, JSON.valueToTree(fields).toString()).with("Content-Type", "application/json");
    }

    private static String id(Request request) {
        String path = request.uri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
