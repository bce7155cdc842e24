package dev.custombot.runtime.hub.egain.client;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.record.JsonFields;

/** How far somebody has read a list: it goes on while the hub has more, and ends also when the hub knows no pages. For one reader. */
final class Pages {

    static final int SIZE = 25;
    /** A hub that never says that it has no more must not be asked for ever. */
    private static final int MOST = 1_000;

    private final Set<String> firsts = new HashSet<>();
    private int number;
    private long seen;
    private boolean goesOn = true;

    /** The number of the page that is read now. */
    int next() {
        return ++number;
    }

    boolean goesOn() {
        return goesOn && number < MOST;
    }

    /**
     * The elements of a page.
     *
     * @throws IllegalArgumentException if it is no list, or one that the hub cannot mean
     */
    List<JsonNode> read(String label, JsonNode page) {
        if (!page.isMissingNode() && !page.path(label).isArray() && !page.path("paginationInfo").isObject()) {
            throw new IllegalArgumentException("This is no list");
        }
        List<JsonNode> elements = JsonFields.objects(page.path(label), element -> element);
        JsonNode count = page.path("paginationInfo").path("count");
        if (!elements.isEmpty() && !firsts.add(elements.get(0).path("id").asText())) {
            return repeated(count);
        }
        seen += elements.size();
        goesOn = !elements.isEmpty() && (count.isNumber()
                ? seen < count.asLong()
                : elements.size() >= page.path("paginationInfo").path("pagesize").asInt(SIZE));
        return elements;
    }

    /** A hub that has nothing of the kind, or nothing more, may say that it is not found. */
    <T> List<T> none() {
        goesOn = false;
        return List.of();
    }

    /** One that had come before: with all that there is, or else the rest cannot be had. */
    private List<JsonNode> repeated(JsonNode count) {
        if (count.isNumber() && seen < count.asLong()) {
            throw new IllegalArgumentException("There are more, and this page has come before");
        }
        goesOn = false;
        return List.of();
    }
}
