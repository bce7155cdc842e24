package dev.custombot.deployment.handler.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant. */
final class DidYouMean {

    private DidYouMean() {}

    static String to(String written, Collection<String> possible) {
        return possible.stream().min(Comparator.comparingInt(name -> distance(name, written))).orElseThrow();
    }

    /** How many letters must be added, removed or replaced, upper and lower case being the same. */
    static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
