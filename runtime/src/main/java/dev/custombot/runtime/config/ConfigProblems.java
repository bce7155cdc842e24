package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;

/** What is wrong with the configuration, by key, with the mend. */
public final class ConfigProblems {

    private static final String PREFIX = "quarkus.custom-bot.";

    private final Map<String, String> mends = new TreeMap<>();

    /** @param key without {@code quarkus.custom-bot} */
    public void add(String key, String mend) {
        addOther(PREFIX + key, mend);
    }

    /** For a key that is not the extension's own. */
    void addOther(String key, String mend) {
        mends.put(key, mend);
    }

    void requireAtLeastOne(String key, long value) {
        if (value < 1) {
            add(key, "must be at least 1");
        }
    }

    public void requireAtLeastOneMillisecond(String key, Duration value) {
        if (value.toMillis() < 1) {
            add(key, "must be at least 1 ms");
        }
    }

    void requireNotNegative(String key, long value) {
        if (value < 0) {
            add(key, "must not be less than 0");
        }
    }

    /** @throws ConfigurationException with all of them, if there is one */
    void refuse() {
        if (!mends.isEmpty()) {
            throw new ConfigurationException(
                    mends.entrySet().stream().map(problem -> problem.getKey() + " " + problem.getValue())
                            .collect(Collectors.joining("; ", "The bot cannot start: ", "")),
                    mends.keySet());
        }
    }
}
