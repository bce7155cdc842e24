package dev.custombot.runtime.hub.egain.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that is other than declared. A secret's values are never here.
 *
 * @param path of the field
 * @param before what the hub has; empty when it has nothing
 * @param after what is declared; empty when it is to go
 */
public record FieldChange(String path, Optional<String> before, Optional<String> after) {

    /** Whatever may hold a secret. */
    private static final Pattern SECRET = Pattern.compile("(^|.*\\.)(password|payload|headers\\[.*]\\.value)");
    private static final String MASK = "(secret)";

    /** What turns the one into the other. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        Map<String, String> old = FlatJson.of(before);
        Map<String, String> now = FlatJson.of(after);
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> was = Optional.ofNullable(old.get(path));
            Optional<String> is = Optional.ofNullable(now.get(path));
            if (!was.equals(is)) {
                changes.add(new FieldChange(path, shown(path, was), shown(path, is)));
            }
        }
        return changes;
    }

    private static Optional<String> shown(String path, Optional<String> value) {
        return value.map(text -> SECRET.matcher(path).matches() ? MASK : text);
    }

    /** As people read it. */
    String line() {
        return before.isEmpty()
                ? "+ " + path + " = " + after.orElse("")
                : after.map(now -> "~ " + path + " = " + before.get() + " -> " + now)
                        .orElse("- " + path + " = " + before.get());
    }
}
