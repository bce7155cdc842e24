package dev.custombot.simulation.time;

import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Puts the libraries under the seed: the delays of Mutiny. */
public final class Machine {

    private Machine() {}

    public static void use(VirtualTime time) {
        Infrastructure.setDefaultExecutor(time);
        Infrastructure.clearInterceptors();
        Infrastructure.setDroppedExceptionHandler(failure -> {});
    }
}
