package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkus.runtime.configuration.ConfigurationException;

/** What is wrong with the configuration, by key, with the mend. */
public final class ConfigProblems {

    /** So long that nobody means more, and so short that no sum of times overflows. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final String prefix;
    private final Map<String, String> mends;

    private ConfigProblems(String prefix, Map<String, String> mends) {
        this.prefix = prefix;
        this.mends = mends;
    }

    public ConfigProblems() {
        this("", new TreeMap<>());
    }

    /** Adds to these what is wrong below the prefix: with a bot, say. */
    public ConfigProblems below(String newPrefix) {
        return new ConfigProblems(newPrefix, mends);
    }

    /** Adds to these what is wrong in a group of keys. */
    public ConfigProblems under(String group) {
        return new ConfigProblems(prefix + group, mends);
    }

    /** @param key without the prefix */
    public void add(String key, String mend) {
        addOther(prefix + key, mend);
    }

    /** @param key the whole key */
    public void addOther(String key, String mend) {
        mends.put(key, mend);
    }

    public void requireAtLeastOne(String key, long value) {
        if (value < 1) {
            add(key, "must be at least 1");
        }
    }

    public void requireAtLeastOneMillisecond(String key, Duration value) {
        if (value.compareTo(Duration.ofMillis(1)) < 0) {
            add(key, "must be at least 1 ms");
        }
        requireCountable(key, value);
    }

    /** That milliseconds and nanoseconds can say it, and its sum with others. */
    public void requireCountable(String key, Duration value) {
        if (value.compareTo(LONGEST) > 0 || value.compareTo(LONGEST.negated()) < 0) {
            add(key, "must be at most " + LONGEST.toDays() + " days");
        }
    }

    public void requireNotNegative(String key, long value) {
        if (value < 0) {
            add(key, "must not be less than 0");
        }
    }

    /** @throws ConfigurationException with all of them, if there is one */
    public void refuse() {
        if (!mends.isEmpty()) {
            throw new ConfigurationException(
                    mends.entrySet().stream().map(problem -> problem.getKey() + " " + problem.getValue())
                            .collect(Collectors.joining("; ", "The bot cannot start: ", "")),
                    mends.keySet());
        }
    }
}
