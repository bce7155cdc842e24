package dev.custombot.runtime.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes values of a tag that come from outside, as long as they are few and short; the others are {@code other}. Thread-safe. */
final class BoundedLabel {

    private static final String OTHER = "other";
    private static final int LONGEST = 120;

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param most how many different values there may be */
    BoundedLabel(int most) {
        this.most = most;
    }

    String of(String value) {
        if (known.contains(value)) {
            return value;
        }
        // Two at once may be one more than there may be, and no more than that for each thread.
        if (value.length() > LONGEST || known.size() >= most) {
            return OTHER;
        }
        known.add(value);
        return value;
    }
}
