package dev.custombot.runtime;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.microprofile.context.ThreadContext;

import io.smallrye.context.CleanAutoCloseable;
import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * What the stages do themselves, and no code of the application. Mutiny would take the contexts of the thread along with every operator,
 * and the stages need none of them.
 */
public final class OwnWork {

    /** Made when it is used, and not while a native image is built. */
    private static volatile SmallRyeThreadContext nothing;

    private OwnWork() {}

    /** Runs the work; what it puts together takes nothing along. */
    public static void run(Runnable work) {
        try (CleanAutoCloseable before = SmallRyeThreadContext.withThreadContext(nothing())) {
            work.run();
        }
    }

    /** The same, finding the contexts that are here now, wherever it is called: not those of the turn that has come to its end there. */
    public static <T> Consumer<T> fromHere(Consumer<T> next) {
        try (CleanAutoCloseable before = SmallRyeThreadContext.withThreadContext(null)) {
            return Infrastructure.decorate(next);
        }
    }

    /** Calls the application's code: it takes its contexts along, as anywhere else; what follows is in those that are here now. */
    public static <T> Uni<T> ofApplication(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            try (CleanAutoCloseable before = SmallRyeThreadContext.withThreadContext(null)) {
                Cancellable begun = Attempt.of(work).subscribe().with(emitter::complete, emitter::fail);
                emitter.onTermination(begun::cancel);
            }
        });
    }

    private static SmallRyeThreadContext nothing() {
        SmallRyeThreadContext known = nothing;
        if (known == null) {
            known = SmallRyeThreadContext.builder().propagated().cleared().unchanged(ThreadContext.ALL_REMAINING).build();
            nothing = known;
        }
        return known;
    }
}
