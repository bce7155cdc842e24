package dev.custombot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message of the bot that the hub accepted.
 *
 * @param id the hub's id
 * @param messageId the id that the bot gave it
 * @param type the message type
 * @param text the text, if it is one
 * @param json the rich content, if it has one
 * @param message the whole message as it was sent
 */
public record BotReply(String id, String messageId, String type, Optional<String> text, Optional<JsonNode> json,
        JsonNode message) {

    static BotReply of(JsonNode reply) {
        JsonNode message = reply.path("message");
        JsonNode content = message.path("content");
        return new BotReply(reply.path("id").asText(), reply.path("messageId").asText(), reply.path("type").asText(),
                Optional.ofNullable(content.path("text").textValue()),
                Optional.ofNullable(content.path("json").textValue()).map(BotReply::parse), message);
    }

    /** The answers on offer, if it is a quick reply. */
    public List<String> quickReplies() {
        return titles(json.map(content -> content.path("quickReply").path("items")).orElse(null));
    }

    /** The titles of the items on offer, if it is a list picker. */
    public List<String> listItems() {
        List<String> titles = new ArrayList<>();
        json.ifPresent(content -> content.path("list").path("sections")
                .forEach(section -> titles.addAll(titles(section.path("items")))));
        return titles;
    }

    private static List<String> titles(JsonNode items) {
        List<String> titles = new ArrayList<>();
        if (items != null) {
            items.forEach(item -> titles.add(item.path("title").asText()));
        }
        return titles;
    }

    private static JsonNode parse(String json) {
        try {
            return ControlApi.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The hub accepted rich content that is not JSON", e);
        }
    }
}
