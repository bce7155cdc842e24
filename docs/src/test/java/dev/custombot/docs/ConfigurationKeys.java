package dev.custombot.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that there are, as the configuration reference has them; another test sees to it that the reference is of this build.
 *
 * @param keys each as its segments
 */
record ConfigurationKeys(List<List<String>> keys) {

    private static final Pattern KEY = Pattern.compile("`\\+{3}quarkus\\.custom-bot\\.([^+]+)\\+{3}`");
    /** A name with dots or blanks is in quotes. */
    private static final String SEGMENT = "(?:\"[^\"]+\"|[\\w-]+)";
    private static final Pattern SEGMENTS = Pattern.compile(SEGMENT);
    /** Where a key is named in full, below {@code quarkus.custom-bot}. */
    static final Pattern NAMED = Pattern.compile("quarkus\\.custom-bot\\.(" + SEGMENT + "(?:\\." + SEGMENT + ")*)");
    private static final String BOT = "\"bot-name\"";

    static ConfigurationKeys ofTheReference() {
        Page reference = Page.of(Page.GUIDE.resolve("partials/quarkus-custom-bot.adoc"));
        return new ConfigurationKeys(reference.find(KEY).map(found -> segments(found.group(1)))
                // The default bot has no name.
                .flatMap(key -> key.get(0).equals(BOT) ? Stream.of(key, key.subList(1, key.size())) : Stream.of(key)).distinct()
                .collect(Collectors.toUnmodifiableList()));
    }

    /** @param name below {@code quarkus.custom-bot} */
    boolean has(String name) {
        List<String> shown = segments(name);
        return keys.stream().anyMatch(key -> key.size() == shown.size() && isBelow(key, shown));
    }

    /** Whether it is a key, or what several begin with. */
    boolean begin(String name) {
        List<String> shown = segments(name);
        return keys.stream().anyMatch(key -> key.size() >= shown.size() && isBelow(key, shown));
    }

    private static boolean isBelow(List<String> key, List<String> shown) {
        for (int i = 0; i < shown.size(); i++) {
            boolean isFree = key.get(i).startsWith("\"");
            // The name of a bot is always in quotes, or it would be taken for a key of the default one.
            boolean matches = isFree ? i > 0 || shown.get(i).startsWith("\"") : key.get(i).equals(shown.get(i));
            if (!matches) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String name) {
        return SEGMENTS.matcher(name).results().map(found -> found.group()).toList();
    }
}
