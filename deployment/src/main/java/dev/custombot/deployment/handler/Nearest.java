package dev.custombot.deployment.handler;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant. */
final class Nearest {

    private Nearest() {}

    static String to(String written, Collection<String> possible) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = written.toLowerCase(Locale.ROOT);
        return possible.stream().min(Comparator.comparingInt(name -> distance.apply(name.toLowerCase(Locale.ROOT), wanted)))
                .orElseThrow();
    }
}
