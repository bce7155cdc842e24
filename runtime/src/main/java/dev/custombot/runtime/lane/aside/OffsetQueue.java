package dev.custombot.runtime.lane.aside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Offsets in ascending order, in eight bytes each. Not thread-safe. */
final class OffsetQueue {

    private static final int FIRST_SIZE = 16;

    private long[] offsets = new long[FIRST_SIZE];
    private int first;
    private int end;

    void add(long offset) {
        if (end == offsets.length) {
            long[] kept = size() > offsets.length / 2 ? new long[offsets.length * 2] : offsets;
            System.arraycopy(offsets, first, kept, 0, size());
            end = size();
            first = 0;
            offsets = kept;
        }
        offsets[end++] = offset;
    }

    /** The first ones, which stay. */
    List<Long> peek(int count) {
        return new ArrayList<>(Arrays.stream(offsets, first, first + Math.min(count, size())).boxed().toList());
    }

    void remove(int count) {
        first += count;
    }

    /** Takes out what lies at the offset, and behind it. */
    void removeFrom(long offset) {
        while (end > first && offsets[end - 1] >= offset) {
            end--;
        }
    }

    int size() {
        return end - first;
    }

    void clear() {
        offsets = new long[FIRST_SIZE];
        first = 0;
        end = 0;
    }
}
