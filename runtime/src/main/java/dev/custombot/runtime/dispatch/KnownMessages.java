package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.custombot.runtime.record.CallbackRecord;

/**
 * Remembers which messages are done with, so that a redelivered one is not handled again.
 * <p>
 * The oldest are forgotten first. A cache would keep what is asked for often, and here nothing is: a full one would forget the
 * newest.
 */
public final class KnownMessages {

    private record Key(String conversationId, String turnId) {}

    private final Map<Key, Instant> handled = new LinkedHashMap<>();
    private final Duration window;
    private final long maxEntries;
    private final Clock clock;

    /**
     * @param window for how long a message is remembered
     * @param maxEntries how many at most
     */
    public KnownMessages(Duration window, long maxEntries, Clock clock) {
        this.window = window;
        this.maxEntries = maxEntries;
        this.clock = clock;
    }

    synchronized boolean contains(CallbackRecord record) {
        Instant at = handled.get(key(record));
        return at != null && at.plus(window).isAfter(clock.instant());
    }

    void add(CallbackRecord record) {
        add(record, clock.instant());
    }

    /** @param at when it was handled, about */
    synchronized void add(CallbackRecord record, Instant at) {
        // Removed first: an id that comes again after its window is among the newest, not where it was.
        handled.remove(key(record));
        handled.put(key(record), at);
        Iterator<Instant> oldest = handled.values().iterator();
        while (oldest.hasNext()) {
            boolean expired = !oldest.next().plus(window).isAfter(at);
            if (!expired && handled.size() <= maxEntries) {
                return;
            }
            oldest.remove();
        }
    }

    private static Key key(CallbackRecord record) {
        return new Key(record.conversationId(), record.turnId());
    }
}
