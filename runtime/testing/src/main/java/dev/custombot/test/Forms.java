package dev.custombot.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** What is typed where a page may be left out. */
    private static final String NOTHING = "-";

    private Forms() {}

    static String filled(JsonNode form, List<Map.Entry<String, String>> answers) {
        ObjectNode filled = form.deepCopy();
        filled.remove("images");
        ArrayNode pages = ((ObjectNode) filled.path("form").path("data")).putArray("pages");
        byPage(answers).forEach((page, ofPage) -> pages.add(page(form, page, ofPage)));
        return filled.toString();
    }

    /** What a customer types who is asked page by page. */
    static List<String> typed(List<Map.Entry<String, String>> answers) {
        return byPage(answers).values().stream().map(ofPage -> ofPage.isEmpty() ? NOTHING : String.join(", ", ofPage)).toList();
    }

    private static Map<String, List<String>> byPage(List<Map.Entry<String, String>> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("A form is filled in with at least one answer");
        }
        Map<String, List<String>> pages = new LinkedHashMap<>();
        answers.forEach(answer -> {
            List<String> ofPage = pages.computeIfAbsent(answer.getKey(), page -> new ArrayList<>());
            if (!answer.getValue().isBlank()) {
                ofPage.add(answer.getValue());
            }
        });
        return pages;
    }

    private static JsonNode page(JsonNode form, String identifier, List<String> answers) {
        ObjectNode page = stream(form.path("form").path("data").path("pages"))
                .filter(one -> one.path("pageIdentifier").asText().equals(identifier)).findFirst()
                .map(one -> (ObjectNode) one.deepCopy()).orElseThrow(() -> new AssertionError(
                        "The form has no page '" + identifier + "', but " + RichLines.pages(form)));
        if (answers.size() > 1 && !page.path("multipleSelection").asBoolean()) {
            throw new AssertionError("The page '" + identifier + "' takes one answer, not " + answers);
        }
        JsonNode offered = page.path("items");
        ArrayNode items = page.putArray("items");
        if (offered.isEmpty()) {
            answers.forEach(answer -> items.addObject().put("value", answer));
        } else {
            answers.forEach(answer -> items.add(item(identifier, offered, answer)));
        }
        return page;
    }

    private static JsonNode item(String identifier, JsonNode offered, String answer) {
        return stream(offered).filter(item -> RichLines.label(item).equals(answer)).findFirst()
                .orElseThrow(() -> new AssertionError("'" + answer + "' cannot be chosen on the page '" + identifier + "', but "
                        + stream(offered).map(RichLines::label).toList()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
