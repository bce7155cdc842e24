package dev.custombot.deployment.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the key that is most like another one, of the same bot. */
final class SimilarKeys {

    private static final String PREFIX = "quarkus.custom-bot.";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** What stands for any bot's name, and for any other one. */
    private static final String ANY = "*";

    private final List<String> known;
    private final Collection<String> bots;

    /**
     * @param keys as mappings have them, with a star for each name
     * @param bots the names of the application's bots, which need no quotes
     */
    SimilarKeys(Collection<String> keys, Collection<String> bots) {
        this.known = keys.stream().filter(SimilarKeys::isOurs).map(key -> key.substring(PREFIX.length()))
                .filter(key -> !key.startsWith(ANY)).sorted().distinct().toList();
        this.bots = bots;
    }

    static boolean isOurs(String key) {
        return key.startsWith(PREFIX);
    }

    String nearest(String key) {
        String bot = bots.stream().flatMap(name -> Stream.of(name, '"' + name + '"')).map(name -> PREFIX + name + ".")
                .filter(key::startsWith).findFirst().orElse(PREFIX);
        String wanted = QUOTED.matcher(key.substring(bot.length())).replaceAll(ANY);
        return bot + known.stream().min(Comparator.comparingInt(one -> distance(wanted, one))).orElseThrow();
    }

    /** A group is soon forgotten: a key with the right end is nearer than its length says. */
    private static int distance(String wanted, String known) {
        return known.endsWith("." + wanted) ? 1 : LevenshteinDistance.getDefaultInstance().apply(wanted, known);
    }
}
