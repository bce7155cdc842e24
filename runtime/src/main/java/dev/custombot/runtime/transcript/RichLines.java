package dev.custombot.runtime.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.custombot.runtime.record.Json;

/** What people see of rich contents. */
public final class RichLines {

    private RichLines() {}

    /** The JSON of a message's content; without fields if there is none that can be read. */
    static JsonNode content(JsonNode message) {
        return parse(message.path("content").path("json").asText("{}"));
    }

    /** What is no JSON has no fields. */
    public static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** The question. */
    public static String title(JsonNode content) {
        return content.path("quickReply").path("title").asText(content.path("title").asText(""));
    }

    /** What can be chosen, or was: answers, items, or the starts of times. */
    public static List<String> choices(JsonNode content) {
        List<String> choices = new ArrayList<>();
        content.path("quickReply").path("items").forEach(item -> choices.add(item.path("title").asText()));
        content.path("list").path("sections")
                .forEach(section -> section.path("items").forEach(item -> choices.add(item.path("title").asText())));
        content.path("event").path("timeslots").forEach(slot -> choices.add(slot.path("startTime").asText()));
        return choices;
    }

    /** The pages of a form, by their identifiers. */
    public static List<String> pages(JsonNode content) {
        return stream(content.path("form").path("data").path("pages")).map(page -> page.path("pageIdentifier").asText())
                .toList();
    }

    /** What was written on them, or chosen: each answer with its page. */
    static List<String> answers(JsonNode content) {
        return stream(content.path("form").path("data").path("pages")).flatMap(RichLines::answersOf).toList();
    }

    private static Stream<String> answersOf(JsonNode page) {
        Stream<String> answers = page.path("items").isEmpty()
                ? Stream.of("")
                : stream(page.path("items")).map(RichLines::label);
        return answers.map(answer -> page.path("pageIdentifier").asText() + " = " + answer);
    }

    /** What people read of an item of a form; of what was written it is that. */
    public static String label(JsonNode item) {
        return item.path("title").asText(item.path("value").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
