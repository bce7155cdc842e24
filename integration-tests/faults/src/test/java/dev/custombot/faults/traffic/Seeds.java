package dev.custombot.faults.traffic;

import java.util.Random;
import java.util.SplittableRandom;

/** Where chance comes from: a source for each purpose, so that what one draws changes nothing for the others. */
public record Seeds(long seed) {

    /** When faults begin and end. */
    public Random moments() {
        return source(1);
    }

    /** Which ids conversations have. */
    public Random ids() {
        return source(2);
    }

    /** How long a customer's message waits before it is delivered again. */
    Random pauses() {
        return source(3);
    }

    /** What a message wishes, whenever it is said. */
    public Random wish(int conversation, int number) {
        return source(4, conversation, number);
    }

    private Random source(int... purpose) {
        long mixed = seed;
        for (int part : purpose) {
            mixed = new SplittableRandom(mixed + part).nextLong();
        }
        return new Random(mixed);
    }
}
