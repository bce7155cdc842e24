package dev.custombot.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request of the bot to send messages.
 *
 * @param at when it came
 * @param status what the hub answered; 0 when it closed the connection
 * @param code the hub's error code, empty for success
 * @param conversations the ids of the conversations of its messages, in their order
 */
public record HubRequest(Instant at, int status, String code, List<String> conversations) {

    static List<HubRequest> listOf(JsonNode nodes) {
        List<HubRequest> requests = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.path("sends").asBoolean(true)) {
                continue;
            }
            List<String> conversations = new ArrayList<>();
            node.path("conversations").forEach(id -> conversations.add(id.asText()));
            requests.add(new HubRequest(Instant.parse(node.path("at").asText()), node.path("status").asInt(),
                    node.path("code").asText(), conversations));
        }
        return requests;
    }
}
