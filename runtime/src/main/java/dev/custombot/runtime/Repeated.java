package dev.custombot.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.smallrye.mutiny.Uni;

/**
 * Repeats work that has failed. The operators that repeat cost more than all else that a message takes, so they are made when something
 * has failed, and not before.
 */
public final class Repeated {

    private Repeated() {}

    /**
     * The work, and if it fails in such a way, what becomes of it.
     *
     * @param repeat adds the operators that repeat; what it is given fails at once, as the work has failed, and does the work from then on
     */
    public static <T> Uni<T> onFailure(Uni<T> work, Predicate<? super Throwable> which, UnaryOperator<Uni<T>> repeat) {
        return work.onFailure(which).recoverWithUni(failure -> repeat.apply(after(failure, work)));
    }

    private static <T> Uni<T> after(Throwable failure, Uni<T> work) {
        AtomicBoolean isTold = new AtomicBoolean();
        return Uni.createFrom().deferred(() -> isTold.compareAndSet(false, true) ? Uni.createFrom().failure(failure) : work);
    }
}
