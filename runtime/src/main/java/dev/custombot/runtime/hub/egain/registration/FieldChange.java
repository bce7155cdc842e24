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
    /** Of a way to authenticate anything may be one, also what is unknown here, but for these. */
    private static final Pattern WAY = Pattern.compile("(basicAuth|oauth2)\\b.*");
    private static final Pattern NO_SECRET = Pattern
            .compile("basicAuth\\.username|oauth2\\.(tokenRequestUrl|method|accessTokenPath|headers\\[.*]\\.name)");
    private static final Pattern ADDRESS = Pattern.compile("(.*\\.)?(tokenRequestUrl|callback)");
    private static final Pattern USER = Pattern.compile("//[^/?#]*@");
    private static final Pattern QUERY = Pattern.compile("(?s)\\?.*");
    private static final String MASK = "(secret)";
    /** No address is longer; a picture is. */
    private static final int LONGEST = 1024;

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
        return value.map(text -> isSecret(path) ? MASK : ADDRESS.matcher(path).matches() ? address(text) : text)
                .map(text -> text.length() <= LONGEST ? text : "(" + text.length() + " characters)");
    }

    private static boolean isSecret(String path) {
        return SECRET.matcher(path).matches() || WAY.matcher(path).matches() && !NO_SECRET.matcher(path).matches();
    }

    private static String address(String text) {
        return QUERY.matcher(USER.matcher(text).replaceFirst("//" + MASK + "@")).replaceFirst("?" + MASK);
    }

    /** As people read it. */
    String line() {
        return before.isEmpty()
                ? "+ " + path + " = " + after.orElse("")
                : after.map(now -> "~ " + path + " = " + before.get() + " -> " + now)
                        .orElse("- " + path + " = " + before.get());
    }
}
