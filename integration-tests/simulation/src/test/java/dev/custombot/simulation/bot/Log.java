package dev.custombot.simulation.bot;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A conversation's state.
 *
 * @param messages which have changed it
 * @param runs in which run of their handler
 */
public record Log(List<String> messages, List<String> runs) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    public static final Log EMPTY = new Log(List.of(), List.of());

    public Log {
        messages = List.copyOf(messages);
        runs = List.copyOf(runs);
    }

    /** What a conversation's document has of it. */
    public static Log ofDocument(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            return new Log(texts(document, "messages"), texts(document, "runs"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(JsonNode document, String name) {
        List<String> texts = new ArrayList<>();
        document.findValues(name).forEach(node -> node.forEach(text -> texts.add(text.asText())));
        return texts;
    }

    Log with(String message, String run) {
        return new Log(and(messages, message), and(runs, run));
    }

    private static List<String> and(List<String> before, String last) {
        List<String> more = new ArrayList<>(before);
        more.add(last);
        return more;
    }
}
