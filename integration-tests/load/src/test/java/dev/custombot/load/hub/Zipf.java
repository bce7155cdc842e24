package dev.custombot.load.hub;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws numbers as customers speak: the second half as often as the first, the third a third as often. */
final class Zipf {

    private final double[] sums;
    private final SplittableRandom random;

    Zipf(int size, long seed) {
        this.sums = new double[size];
        this.random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
    }

    /** From 0 to the size. */
    int next() {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }
}
