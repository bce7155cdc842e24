package dev.custombot.runtime.reply;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.lane.Tenure;
import io.smallrye.mutiny.Uni;

/** Keeps records waiting until their tenure is ready, and lets them go on in the order in which they came. Thread-safe. */
final class ReadyInOrder {

    private final Map<Tenure, Deque<Runnable>> lines = new HashMap<>();

    /** Begins the work when it is its turn, and completes with it. */
    Uni<Void> run(Tenure tenure, Supplier<Uni<Void>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Runnable task = () -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail);
            if (!waits(tenure, task)) {
                task.run();
            }
        });
    }

    private boolean waits(Tenure tenure, Runnable task) {
        boolean first;
        synchronized (this) {
            first = !lines.containsKey(tenure);
            if (first && tenure.isReady()) {
                return false;
            }
            lines.computeIfAbsent(tenure, unknown -> new ArrayDeque<>()).add(task);
        }
        if (first) {
            tenure.ready().subscribe().with(ready -> runAll(tenure), failure -> runAll(tenure));
        }
        return true;
    }

    private void runAll(Tenure tenure) {
        for (Optional<Runnable> next = first(tenure); next.isPresent(); next = first(tenure)) {
            next.get().run();
            begun(tenure);
        }
    }

    private synchronized Optional<Runnable> first(Tenure tenure) {
        Optional<Runnable> first = Optional.ofNullable(lines.get(tenure).peek());
        if (first.isEmpty()) {
            lines.remove(tenure);
        }
        return first;
    }

    /** Only now: what comes meanwhile must not overtake it. */
    private synchronized void begun(Tenure tenure) {
        lines.get(tenure).remove();
    }
}
