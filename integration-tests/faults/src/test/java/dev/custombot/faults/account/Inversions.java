package dev.custombot.faults.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what came after something that it should have preceded. A repetition is no inversion. */
final class Inversions {

    private Inversions() {}

    static <T extends Comparable<T>> int count(List<T> inOrderOfArrival) {
        Set<T> seen = new HashSet<>();
        T last = null;
        int inversions = 0;
        for (T item : inOrderOfArrival) {
            if (!seen.add(item)) {
                continue;
            }
            if (last != null && item.compareTo(last) < 0) {
                inversions++;
            } else {
                last = item;
            }
        }
        return inversions;
    }
}
