package dev.custombot.runtime.dispatch.outbox;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * What a run of a handler says at once: one after the other, each when the one before is confirmed, whether anybody waits for it or not.
 * Thread-safe.
 */
public final class InOrder {

    private Uni<Void> last = Uni.createFrom().voidItem();

    /** Begun here: it is done although nobody waits for it. A failure is seen by whoever awaits the end. */
    public static <T> Uni<T> begun(Uni<T> work) {
        Uni<T> once = work.memoize().indefinitely();
        once.subscribe().with(done -> {}, failure -> {});
        return once;
    }

    /** Says something behind what was said before; it is not said when that fails. */
    public synchronized <T> Uni<T> say(Supplier<Uni<T>> what) {
        Uni<T> done = begun(last.chain(() -> what.get()));
        last = done.replaceWithVoid();
        return done;
    }

    /** Completes when all is confirmed that was said by now; fails if some of it could not be said. */
    public synchronized Uni<Void> confirmed() {
        return last;
    }
}
