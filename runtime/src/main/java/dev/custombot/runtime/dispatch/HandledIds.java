package dev.custombot.runtime.dispatch;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * The latest ids of a partition, as hashes of 16 bytes: a ring of them in the order in which they came, and a table that finds them. Takes
 * 28 to 36 bytes for an id once it is full.
 */
final class HandledIds {

    private static final int FIRST_CAPACITY = 256;

    /** A hash; two different ids have the same one about never. */
    record Id(long high, long low) {

        /** In 22 characters. */
        String text() {
            byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    private int limit;
    private long[] highs;
    private long[] lows;
    private int[] seconds;
    /** Places of the ring, plus 1; 0 is free. Never more than half full, so that a search is short. */
    private int[] table;
    private int first;
    private int size;
    private int lastLost = -1;

    /** @param limit how many are kept; the oldest are forgotten first */
    HandledIds(int limit) {
        this.limit = limit;
        allocate(Math.min(limit, FIRST_CAPACITY));
    }

    /** When it came last; -1 when it is not known. */
    int secondsOf(Id id) {
        int slot = slotOf(id);
        return table[slot] == 0 ? -1 : seconds[table[slot] - 1];
    }

    /** Forgets what came before {@code oldest}, and gives how many of the others were forgotten for it. */
    int add(Id id, int at, int oldest) {
        while (size > 0 && seconds[first] < oldest) {
            removeFirst();
        }
        int slot = slotOf(id);
        if (table[slot] != 0) {
            seconds[table[slot] - 1] = at;
            return 0;
        }
        int lost = size >= limit ? 1 : 0;
        if (lost > 0) {
            lose();
        } else if (size == highs.length) {
            move(Math.min(limit, size * 2));
        }
        put(id, at);
        return lost;
    }

    /** With a lower limit the oldest are forgotten. */
    void limit(int most) {
        limit = most;
        while (size > limit) {
            lose();
        }
        if (highs.length > limit) {
            move(limit);
        }
    }

    /** Whether one was forgotten that came then or later. */
    boolean hasLostSince(int oldest) {
        return lastLost >= oldest;
    }

    /** When the oldest that is known came. */
    int oldest() {
        return size == 0 ? -1 : seconds[first];
    }

    int size() {
        return size;
    }

    /** What its arrays take. */
    long bytes() {
        return 2L * Long.BYTES * highs.length + (long) Integer.BYTES * seconds.length + (long) Integer.BYTES * table.length;
    }

    private void put(Id id, int at) {
        int place = (first + size++) % highs.length;
        highs[place] = id.high();
        lows[place] = id.low();
        seconds[place] = at;
        table[slotOf(id)] = place + 1;
    }

    private void move(int capacity) {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        int[] oldSeconds = seconds;
        int start = first;
        int count = size;
        allocate(capacity);
        for (int i = 0; i < count; i++) {
            int place = (start + i) % oldHighs.length;
            put(new Id(oldHighs[place], oldLows[place]), oldSeconds[place]);
        }
    }

    private void allocate(int capacity) {
        highs = new long[capacity];
        lows = new long[capacity];
        seconds = new int[capacity];
        table = new int[Math.max(2, Integer.highestOneBit(Math.max(1, capacity * 2 - 1)) * 2)];
        first = 0;
        size = 0;
    }

    /** Where it is in the table, or where it would be. */
    private int slotOf(Id id) {
        int slot = home(id.low());
        while (table[slot] != 0 && !(lows[table[slot] - 1] == id.low() && highs[table[slot] - 1] == id.high())) {
            slot = next(slot);
        }
        return slot;
    }

    private void lose() {
        lastLost = seconds[first];
        removeFirst();
    }

    private void removeFirst() {
        int hole = slotOf(new Id(highs[first], lows[first]));
        first = (first + 1) % highs.length;
        size--;
        // What would not be found any more behind the hole is moved into it.
        for (int slot = next(hole); table[slot] != 0; slot = next(slot)) {
            int home = home(lows[table[slot] - 1]);
            boolean staysFound = hole <= slot ? home > hole && home <= slot : home > hole || home <= slot;
            if (!staysFound) {
                table[hole] = table[slot];
                hole = slot;
            }
        }
        table[hole] = 0;
    }

    private int home(long low) {
        return (int) (low & table.length - 1);
    }

    private int next(int slot) {
        return slot + 1 & table.length - 1;
    }
}
