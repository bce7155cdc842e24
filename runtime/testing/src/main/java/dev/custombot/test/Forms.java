package dev.custombot.test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.runtime.transcript.RichLines;

/** Fills in forms as a customer's channel does: the form comes back with the pages that were answered, and what was chosen or written. */
final class Forms {

    private Forms() {}

    static String filled(JsonNode form, List<Map.Entry<String, String>> answers) {
        ObjectNode filled = form.deepCopy();
        filled.remove("images");
        ArrayNode pages = ((ObjectNode) filled.path("form").path("data")).putArray("pages");
        answers.forEach(answer -> pages.add(page(form, answer.getKey(), answer.getValue())));
        return filled.toString();
    }

    private static JsonNode page(JsonNode form, String identifier, String answer) {
        ObjectNode page = stream(form.path("form").path("data").path("pages"))
                .filter(one -> one.path("pageIdentifier").asText().equals(identifier)).findFirst()
                .map(one -> (ObjectNode) one.deepCopy()).orElseThrow(() -> new AssertionError(
                        "The form has no page '" + identifier + "', but " + RichLines.pages(form)));
        JsonNode offered = page.path("items");
        ArrayNode items = page.putArray("items");
        if (offered.isEmpty()) {
            items.addObject().put("value", answer);
        } else {
            items.add(item(identifier, offered, answer));
        }
        return page;
    }

    private static JsonNode item(String identifier, JsonNode offered, String answer) {
        return stream(offered).filter(item -> item.path("title").asText().equals(answer)).findFirst()
                .orElseThrow(() -> new AssertionError("'" + answer + "' cannot be chosen on the page '" + identifier + "', but "
                        + stream(offered).map(item -> item.path("title").asText()).toList()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
