package dev.custombot.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** Lets a line into the log once a minute for each of a few causes, however often it has one, and counts what is left out. */
public final class RareLines {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    /** Causes are constants; should they ever be more, they share one line. */
    private static final int MOST_CAUSES = 100;

    private final Map<String, Told> told = new HashMap<>();
    private final Clock clock;

    /** @param clock that never steps */
    public RareLines(Clock clock) {
        this.clock = clock;
    }

    /**
     * Tells, or counts for the next time.
     *
     * @param line hears how often it was left out since it was told last
     */
    public synchronized void tell(String cause, LongConsumer line) {
        Instant now = clock.instant();
        String key = told.containsKey(cause) || told.size() < MOST_CAUSES ? cause : "";
        Told last = told.get(key);
        if (last != null && last.at().plus(SILENCE).isAfter(now)) {
            told.put(key, new Told(last.at(), last.leftOut() + 1));
        } else {
            told.put(key, new Told(now, 0));
            line.accept(last == null ? 0 : last.leftOut());
        }
    }

    private record Told(Instant at, long leftOut) {}
}
