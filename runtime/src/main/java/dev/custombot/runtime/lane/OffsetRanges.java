package dev.custombot.runtime.lane;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Offsets as ranges, which never touch one another: as much memory as there are gaps, however many offsets. Not thread-safe. */
final class OffsetRanges {

    /** The end of each range, which is not part of it, by its first offset. */
    private final NavigableMap<Long, Long> ends = new TreeMap<>();

    boolean contains(long offset) {
        Map.Entry<Long, Long> range = ends.floorEntry(offset);
        return range != null && offset < range.getValue();
    }

    /** @param end the first offset behind them */
    void add(long first, long end) {
        if (first >= end) {
            return;
        }
        long from = first;
        long to = end;
        Map.Entry<Long, Long> touched = ends.floorEntry(to);
        while (touched != null && touched.getValue() >= from) {
            from = Math.min(from, touched.getKey());
            to = Math.max(to, touched.getValue());
            ends.remove(touched.getKey());
            touched = ends.floorEntry(to);
        }
        ends.put(from, to);
    }

    /** The offsets between these that are in no range: the end of each range of them by its first offset. */
    NavigableMap<Long, Long> missing(long first, long end) {
        NavigableMap<Long, Long> missing = new TreeMap<>();
        Map.Entry<Long, Long> before = ends.floorEntry(first);
        long from = before == null ? first : Math.max(first, before.getValue());
        Map.Entry<Long, Long> range = ends.higherEntry(first);
        while (range != null && range.getKey() < end) {
            missing.put(from, range.getKey());
            from = range.getValue();
            range = ends.higherEntry(range.getKey());
        }
        if (from < end) {
            missing.put(from, end);
        }
        return missing;
    }

    /** Takes out what lies before the offset, and what follows it without a gap; the first offset behind that. */
    long removeThrough(long offset) {
        long reached = offset;
        Map.Entry<Long, Long> first = ends.firstEntry();
        while (first != null && first.getKey() <= reached) {
            ends.remove(first.getKey());
            reached = Math.max(reached, first.getValue());
            first = ends.firstEntry();
        }
        return reached;
    }

    /** Takes out what lies at the offset, and behind it. */
    void removeFrom(long offset) {
        Map.Entry<Long, Long> before = ends.lowerEntry(offset);
        ends.tailMap(offset, true).clear();
        if (before != null && before.getValue() > offset) {
            ends.put(before.getKey(), offset);
        }
    }

    void clear() {
        ends.clear();
    }

    /** In their order: the end of each by its first offset. */
    NavigableMap<Long, Long> ends() {
        return Collections.unmodifiableNavigableMap(ends);
    }
}
