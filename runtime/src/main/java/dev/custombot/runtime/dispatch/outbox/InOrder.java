package dev.custombot.runtime.dispatch.outbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * What a run of a handler says at once: one after the other, each when the one before is confirmed, whether anybody waits for it or not.
 * Thread-safe.
 */
public final class InOrder {

    private static final CompletableFuture<Boolean> NOTHING = CompletableFuture.completedFuture(true);

    private record Saying<T>(Supplier<Uni<T>> what, CompletableFuture<T> said) {}

    private final Deque<Saying<?>> waiting = new ArrayDeque<>(1);
    private final AtomicInteger wakes = new AtomicInteger();
    private CompletableFuture<?> last = NOTHING;
    private Optional<Throwable> failure = Optional.empty();
    private boolean busy;

    /** Says something behind what was said before; it is not said when that fails. */
    public <T> Uni<T> say(Supplier<Uni<T>> what) {
        Saying<T> saying = new Saying<>(what, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(saying);
            last = saying.said();
        }
        goOn();
        return told(saying.said());
    }

    /** Completes when all is confirmed that was said by now; fails if some of it could not be said. */
    public synchronized Uni<Void> confirmed() {
        return told(last).replaceWithVoid();
    }

    /** Cancelling what is returned stops nothing: it is said all the same. */
    private static <T> Uni<T> told(CompletableFuture<T> said) {
        return Uni.createFrom().emitter(emitter -> said.whenComplete((item, why) -> {
            if (why == null) {
                emitter.complete(item);
            } else {
                emitter.fail(why);
            }
        }));
    }

    /** One thread goes on for all: what ends at once would otherwise pile up on the stack. */
    private void goOn() {
        if (wakes.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            next().ifPresent(this::begin);
            seen = wakes.addAndGet(-seen);
        } while (seen != 0);
    }

    private synchronized Optional<Saying<?>> next() {
        if (busy || waiting.isEmpty()) {
            return Optional.empty();
        }
        busy = true;
        return Optional.of(waiting.poll());
    }

    private <T> void begin(Saying<T> saying) {
        Uni<T> work = failed().<Uni<T>>map(why -> Uni.createFrom().failure(why))
                .orElseGet(() -> Uni.createFrom().deferred(() -> saying.what().get()));
        try {
            work.subscribe().with(item -> isOver(Optional.empty(), () -> saying.said().complete(item)),
                    why -> isOver(Optional.of(why), () -> saying.said().completeExceptionally(why)));
        } catch (Throwable why) {
            // Whoever goes on for all must come to the end.
            isOver(Optional.of(why), () -> saying.said().completeExceptionally(why));
        }
    }

    private synchronized Optional<Throwable> failed() {
        return failure;
    }

    /** Whoever is told may say something more and wait for it: by then that can begin. */
    private void isOver(Optional<Throwable> why, Runnable telling) {
        synchronized (this) {
            failure = failure.or(() -> why);
            busy = false;
        }
        telling.run();
        goOn();
    }
}
