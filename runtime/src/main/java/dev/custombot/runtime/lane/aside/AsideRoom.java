package dev.custombot.runtime.lane.aside;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** How many records lie aside; when they are too many the reading of the topic stops until there are fewer. Thread-safe. */
final class AsideRoom {

    private final int most;
    private final Queue<UniEmitter<? super Void>> held = new ArrayDeque<>();
    private int count;

    AsideRoom(int most) {
        this.most = most;
    }

    synchronized int count() {
        return count;
    }

    /** @param more may be less than nothing */
    synchronized void add(int more) {
        count += more;
    }

    /** Completes when there is room for what lies aside. */
    Uni<Void> free() {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                if (count > most) {
                    held.add(emitter);
                    return;
                }
            }
            emitter.complete(null);
        });
    }

    /** Lets those go on for whom there is room now. */
    void release() {
        List<UniEmitter<? super Void>> free = new ArrayList<>();
        synchronized (this) {
            for (int room = most - count; room >= 0 && !held.isEmpty(); room--) {
                free.add(held.remove());
            }
        }
        free.forEach(emitter -> emitter.complete(null));
    }
}
