package dev.custombot.runtime.dispatch.outbox;

import dev.custombot.runtime.Once;
import io.smallrye.mutiny.Uni;

/** What a run of a handler has said and the broker has not confirmed yet. Tells whether there is any. Thread-safe. */
public final class Outstanding {

    private int count;
    private Runnable onFirst = () -> {};
    private Runnable onNone = () -> {};

    /**
     * Tells of it from now on, holding a lock.
     *
     * @param first something is outstanding
     * @param none nothing is outstanding any more
     */
    public synchronized void tell(Runnable first, Runnable none) {
        onFirst = first;
        onNone = none;
        if (count > 0) {
            onFirst.run();
        }
    }

    /** The publication, which is outstanding from its begin to its end. */
    public <T> Uni<T> of(Uni<T> publication) {
        return Uni.createFrom().deferred(() -> {
            begin();
            return publication.onTermination().invoke(Once.of(this::end));
        });
    }

    private synchronized void begin() {
        if (count++ == 0) {
            onFirst.run();
        }
    }

    private synchronized void end() {
        if (--count == 0) {
            onNone.run();
        }
    }
}
