package dev.custombot.simulation.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ThreadLocalRandom;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Puts the libraries under the seed: the delays of Mutiny, and the random numbers that this thread draws. */
public final class Machine {

    private static final VarHandle SEED = seed();

    private Machine() {}

    private static VarHandle seed() {
        try {
            return MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findVarHandle(Thread.class, "threadLocalRandomSeed", long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Needs --add-opens java.base/java.lang=ALL-UNNAMED", e);
        }
    }

    public static void use(VirtualTime time, long seed) {
        ThreadLocalRandom.current();
        SEED.set(Thread.currentThread(), seed);
        Infrastructure.setDefaultExecutor(time);
        Infrastructure.clearInterceptors();
        Infrastructure.setDroppedExceptionHandler(failure -> {});
    }
}
