package dev.custombot.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a customer's channel sends of a list that items were picked from: the sections with what was picked. */
final class PickedItems {

    private PickedItems() {}

    /** @throws AssertionError if the list lets the customer pick only one */
    static Object of(BotReply offer, List<String> titles) {
        JsonNode content = offer.content();
        Map<JsonNode, List<JsonNode>> picked = picked(content, titles);
        boolean several = content.path("list").path("multipleSelection").asBoolean()
                || picked.size() == 1 && picked.keySet().iterator().next().path("multipleSelection").asBoolean();
        if (!several) {
            Offers.only(offer.choices(), titles);
        }
        return Map.of("type", "list", "version", "1", "title", content.path("title").asText(), "list",
                Map.of("multipleSelection", content.path("list").path("multipleSelection").asBoolean(), "sections",
                        picked.entrySet().stream().map(section -> Map.of("title", section.getKey().path("title").asText(),
                                "items", section.getValue())).toList()));
    }

    /** By section, in the order of the list. */
    private static Map<JsonNode, List<JsonNode>> picked(JsonNode content, List<String> titles) {
        List<String> wanted = new ArrayList<>(titles);
        Map<JsonNode, List<JsonNode>> picked = new LinkedHashMap<>();
        content.path("list").path("sections").forEach(section -> section.path("items").forEach(item -> {
            if (wanted.remove(item.path("title").asText())) {
                picked.computeIfAbsent(section, first -> new ArrayList<>()).add(item);
            }
        }));
        return picked;
    }
}
