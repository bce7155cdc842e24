package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.OwnWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Runs tasks one after the other within a conversation, and conversations beside one another.
 * <p>
 * At most {@code maxConcurrency} tasks run at a time. A conversation that has had its turn goes to the end of the queue, so
 * none starves. Thread-safe; a task starts on a thread that submits or completes one, so it must not block.
 */
public final class ConversationLanes {

    private final int maxConcurrency;
    private final LongSupplier millis;
    private final CustomBotLog log;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Ready> ready = new ArrayDeque<>();
    private final AtomicInteger drains = new AtomicInteger();
    private int running;

    public ConversationLanes(int maxConcurrency) {
        this(maxConcurrency, () -> 0, CustomBotLog.LOG);
    }

    /** @param millis the time, for who wants to know how old a lane is */
    public ConversationLanes(int maxConcurrency, LongSupplier millis, CustomBotLog log) {
        this.maxConcurrency = maxConcurrency;
        this.millis = millis;
        this.log = log;
    }

    /** How many tasks run. */
    public synchronized int running() {
        return running;
    }

    /** How many could run if there were a place. */
    public synchronized int waiting() {
        return ready.size();
    }

    /** How many wait for something else. */
    public synchronized int paused() {
        return Math.max(0, lanes.size() - running - ready.size());
    }

    /** How many tasks of the conversation run or wait. */
    public synchronized int tasks(String conversationId) {
        return lanes.containsKey(conversationId) ? lanes.get(conversationId).tasks.size() : 0;
    }

    /** For how long one task has been the first of its conversation, the longest, in milliseconds. */
    public synchronized long oldest() {
        long now = millis.getAsLong();
        return lanes.values().stream().mapToLong(lane -> now - lane.since).max().orElse(0);
    }

    /** Queues the task behind those of its conversation; the returned {@code Uni} completes, or fails, with it. */
    public Uni<Void> submit(String conversationId, Supplier<Uni<Void>> task) {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                Lane lane = lanes.computeIfAbsent(conversationId, Lane::new);
                if (lane.tasks.isEmpty()) {
                    lane.since = millis.getAsLong();
                }
                lane.tasks.add(new Task(task, emitter));
                if (lane.tasks.size() == 1) {
                    ready.add(new Ready(lane.conversationId, () -> start(lane)));
                }
            }
            startNext();
        });
    }

    /**
     * Lets a running task wait without keeping others from running; its conversation waits with it. Completes when the time is over
     * and there is a place again.
     */
    public Uni<Void> pause(String conversationId, Duration duration) {
        return pauseUntil(conversationId, Uni.createFrom().voidItem().onItem().delayIt().by(duration));
    }

    /** As {@link #pause}, until something else has completed, or failed. A task may also be cancelled meanwhile, and ends then. */
    public Uni<Void> pauseUntil(String conversationId, Uni<Void> event) {
        return Uni.createFrom().emitter(emitter -> {
            AtomicBoolean isPaused = new AtomicBoolean(true);
            give();
            startNext();
            Cancellable waiting = event.subscribe().with(
                    OwnWork.fromHere(over -> resume(conversationId, isPaused, () -> emitter.complete(null))),
                    OwnWork.fromHere(failure -> resume(conversationId, isPaused, () -> emitter.fail(failure))));
            emitter.onTermination(() -> {
                if (isPaused.compareAndSet(true, false)) {
                    waiting.cancel();
                    take();
                }
            });
        });
    }

    private void resume(String conversationId, AtomicBoolean isPaused, Runnable task) {
        synchronized (this) {
            ready.add(new Ready(conversationId, () -> {
                if (isPaused.compareAndSet(true, false)) {
                    task.run();
                } else {
                    give();
                }
            }));
        }
        startNext();
    }

    private synchronized void give() {
        running--;
    }

    /** A task that ends gives its place back: whoever was cancelled without one takes it before, however many have theirs. */
    private synchronized void take() {
        running++;
    }

    private void startNext() {
        // One thread drains for all: tasks that complete at once would otherwise pile up on the stack.
        if (drains.getAndIncrement() != 0) {
            return;
        }
        // It may be any thread, with whatever is on it.
        OwnWork.run(this::drain);
    }

    private void drain() {
        do {
            for (Ready next = next(); next != null; next = next()) {
                run(next);
            }
        } while (drains.decrementAndGet() != 0);
    }

    /** Whatever is thrown: one that did not come back would keep all others from being run. */
    private void run(Ready next) {
        try {
            next.task().run();
        } catch (Throwable failure) {
            log.taskBroken(failure, next.conversationId());
        }
    }

    private synchronized Ready next() {
        if (running >= maxConcurrency || ready.isEmpty()) {
            return null;
        }
        running++;
        return ready.remove();
    }

    private void start(Lane lane) {
        Task task;
        synchronized (this) {
            task = lane.tasks.element();
        }
        AtomicBoolean isOpen = new AtomicBoolean(true);
        try {
            task.work.get().subscribe().with(
                    OwnWork.fromHere(done -> finished(lane, isOpen, () -> task.emitter.complete(null))),
                    OwnWork.fromHere(failure -> finished(lane, isOpen, () -> task.emitter.fail(failure))));
        } catch (Throwable failure) {
            finished(lane, isOpen, () -> task.emitter.fail(failure));
        }
    }

    private void finished(Lane lane, AtomicBoolean isOpen, Runnable report) {
        if (!isOpen.compareAndSet(true, false)) {
            return;
        }
        try {
            // Reported first: what follows in this conversation must see the effects of this task.
            report.run();
        } finally {
            leave(lane);
            startNext();
        }
    }

    private synchronized void leave(Lane lane) {
        running--;
        lane.tasks.remove();
        if (lane.tasks.isEmpty()) {
            lanes.remove(lane.conversationId);
        } else {
            lane.since = millis.getAsLong();
            ready.add(new Ready(lane.conversationId, () -> start(lane)));
        }
    }

    private static final class Lane {

        final String conversationId;
        final Queue<Task> tasks = new ArrayDeque<>();
        long since;

        Lane(String conversationId) {
            this.conversationId = conversationId;
        }
    }

    /** Could run if there were a place. */
    private record Ready(String conversationId, Runnable task) {}

    private record Task(Supplier<Uni<Void>> work, UniEmitter<? super Void> emitter) {}
}
