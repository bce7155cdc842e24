package dev.custombot.runtime;

import java.util.Objects;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** Begins work that may throw instead of failing. It begins here, for who subscribes at once: nothing is made that waits for that. */
public final class Attempt {

    private Attempt() {}

    /** What the work gives, or the failure that it throws. */
    public static <T> Uni<T> of(Supplier<Uni<T>> work) {
        try {
            return Objects.requireNonNull(work.get(), "Work gives something to wait for");
        } catch (Throwable failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}
