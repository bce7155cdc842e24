package dev.custombot.deployment.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.Bot;

/** Finds keys of a bot that bots at another kind of hub read, and this one does not. */
final class KeysOfOtherHubs {

    private static final String PREFIX = "quarkus.custom-bot.";
    /** What stands for any name in a key of a mapping. */
    private static final String ANY = "*";

    private final Map<String, List<Pattern>> keys = new TreeMap<>();
    private final Map<String, String> bots;

    /**
     * @param keys of each kind of hub, as its mappings have them, with a star for each name
     * @param bots the kind of each bot's hub
     */
    KeysOfOtherHubs(Map<String, ? extends Collection<String>> keys, Map<String, String> bots) {
        keys.forEach((kind, names) -> this.keys.put(kind, names.stream().filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length())).filter(name -> !name.startsWith(ANY))
                .map(KeysOfOtherHubs::pattern).toList()));
        this.bots = bots;
    }

    /** Why nobody reads the key; empty if that is not known. */
    Optional<String> complaint(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String ours = key.substring(PREFIX.length());
        return bots.keySet().stream().filter(bot -> !Bot.DEFAULT.equals(bot))
                .flatMap(bot -> Stream.of(bot + ".", '"' + bot + "\".").filter(ours::startsWith)
                        .map(start -> complaint(key, ours.substring(start.length()), bots.get(bot))))
                .findFirst().orElseGet(() -> complaint(key, ours, bots.get(Bot.DEFAULT)));
    }

    /** @param kind {@code null} where there is no default bot */
    private Optional<String> complaint(String key, String name, String kind) {
        if (kind == null || isRead(name, kind)) {
            return Optional.empty();
        }
        String others = keys.keySet().stream().filter(other -> isRead(name, other)).collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Nobody reads " + key + ": it is for bots at " + others + ", and this one is at " + kind);
    }

    private boolean isRead(String name, String kind) {
        return keys.getOrDefault(kind, List.of()).stream().anyMatch(key -> key.matcher(name).matches());
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(Pattern.quote(key).replace("[*]", "\\E\\[\\d+]\\Q").replace(ANY, "\\E(\"[^\"]*\"|[^.]+)\\Q"));
    }
}
