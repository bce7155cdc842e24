package dev.custombot.simulation.time;

import java.util.List;
import java.util.SplittableRandom;

/** What the seed decides. */
public final class Chance {

    private final SplittableRandom random;

    public Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number of its own, for something that draws numbers by itself. */
    public long seed() {
        return random.nextLong();
    }

    public boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the first to the last, both included. */
    public long between(long first, long last) {
        return first + (last > first ? random.nextLong(last - first + 1) : 0);
    }

    public int upTo(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
