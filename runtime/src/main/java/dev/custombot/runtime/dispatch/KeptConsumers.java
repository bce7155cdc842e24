package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Consumers that are used again, because making one takes a tenth of a second and more. Each has one user at a time; whoever finds none free
 * makes one. Those that nobody has used for a while are closed. Thread-safe.
 */
final class KeptConsumers implements AutoCloseable {

    private record Free(Consumer<String, byte[]> consumer, long since) {}

    private final Supplier<Consumer<String, byte[]>> make;
    private final Duration longestIdle;
    private final Clock steady;
    /** The one that was used last comes first, so that those which are too many grow old. */
    private final Deque<Free> free = new ArrayDeque<>();
    private boolean isWatched;
    private boolean isClosed;

    /** @param longestIdle so long unused ones are kept */
    KeptConsumers(Supplier<Consumer<String, byte[]>> make, Duration longestIdle, Clock steady) {
        this.make = make;
        this.longestIdle = longestIdle;
        this.steady = steady;
    }

    /** Blocks. One with which the work fails is not used again: nobody knows in what state it is. */
    <T> T use(Function<Consumer<String, byte[]>, T> work) {
        Consumer<String, byte[]> consumer = take();
        boolean isUsable = false;
        try {
            T done = work.apply(consumer);
            isUsable = true;
            return done;
        } finally {
            if (!isUsable || !keep(consumer)) {
                close(consumer);
            }
        }
    }

    private Consumer<String, byte[]> take() {
        synchronized (this) {
            if (!free.isEmpty()) {
                return free.pop().consumer;
            }
        }
        return make.get();
    }

    private synchronized boolean keep(Consumer<String, byte[]> consumer) {
        if (isClosed) {
            return false;
        }
        free.push(new Free(consumer, steady.millis()));
        if (!isWatched) {
            watch();
        }
        return true;
    }

    private void watch() {
        isWatched = true;
        Uni.createFrom().voidItem().onItem().delayIt().onExecutor(Infrastructure.getDefaultWorkerPool()).by(longestIdle)
                .subscribe().with(over -> closeIdle());
    }

    private void closeIdle() {
        List<Free> old = new ArrayList<>();
        synchronized (this) {
            while (!free.isEmpty() && steady.millis() - free.peekLast().since >= longestIdle.toMillis()) {
                old.add(free.removeLast());
            }
            isWatched = false;
            if (!free.isEmpty()) {
                watch();
            }
        }
        old.forEach(one -> close(one.consumer));
    }

    /** One that cannot be closed keeps no other open, and nobody from what was read. */
    private static void close(Consumer<String, byte[]> consumer) {
        try {
            consumer.close();
        } catch (RuntimeException failure) {
            CustomBotLog.LOG.debugf(failure, "A consumer cannot be closed");
        }
    }

    /** What is in use is closed after its use. */
    @Override
    public void close() {
        List<Free> rest;
        synchronized (this) {
            isClosed = true;
            rest = List.copyOf(free);
            free.clear();
        }
        rest.forEach(one -> close(one.consumer));
    }
}
