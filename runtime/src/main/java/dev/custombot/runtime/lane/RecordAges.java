package dev.custombot.runtime.lane;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How old records are, roughly: a time is kept for one record of a second, or of more seconds when the oldest record that is not done is very
 * old. As much memory however many records there are. Not thread-safe.
 */
final class RecordAges {

    private static final int MOST = 1_000;
    private static final long FINEST = 1_000;

    private final NavigableMap<Long, Long> times = new TreeMap<>();
    private long step = FINEST;

    /** @param timestamp in milliseconds */
    void add(long offset, long timestamp) {
        Map.Entry<Long, Long> last = times.lastEntry();
        if (last != null && offset <= last.getKey()) {
            times.tailMap(offset, true).clear();
            last = times.lastEntry();
        }
        if (last != null && timestamp - last.getValue() < step) {
            return;
        }
        times.put(offset, timestamp);
        if (times.size() > MOST) {
            coarser();
        }
    }

    /** The time of a record that is not done. Whatever lies before it is forgotten. */
    OptionalLong of(long offset) {
        Map.Entry<Long, Long> found = times.floorEntry(offset);
        if (found == null) {
            return OptionalLong.empty();
        }
        times.headMap(found.getKey(), false).clear();
        if (times.size() == 1) {
            step = FINEST;
        }
        return OptionalLong.of(found.getValue());
    }

    /** How many times are kept. */
    int size() {
        return times.size();
    }

    private void coarser() {
        step *= 2;
        long last = Long.MIN_VALUE / 2;
        for (var entries = times.entrySet().iterator(); entries.hasNext();) {
            long time = entries.next().getValue();
            if (time - last < step) {
                entries.remove();
            } else {
                last = time;
            }
        }
    }
}
