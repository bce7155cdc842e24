package dev.custombot.runtime;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that no other process has, as far as its generator is as good as that. */
public final class RandomIds {

    private static final long VERSION = 0x4000L;
    private static final long WITHOUT_VERSION = ~0xF000L;
    private static final long VARIANT = 1L << 63;
    private static final long WITHOUT_VARIANT = -1L >>> 2;

    private RandomIds() {}

    /** A random UUID in text. */
    public static String next(RandomGenerator random) {
        return new UUID(random.nextLong() & WITHOUT_VERSION | VERSION, random.nextLong() & WITHOUT_VARIANT | VARIANT)
                .toString();
    }
}
