package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.custombot.runtime.ShownClock;

/** A timer whose time goes on only when a test says so; what is due runs on the test's thread. */
final class VirtualTimer extends ScheduledThreadPoolExecutor {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing((Task task) -> task.due).thenComparing(task -> task.number));
    private Instant now = Instant.EPOCH;
    private long number;

    VirtualTimer() {
        super(0, Executors.defaultThreadFactory());
    }

    /** What the sender takes the time from. */
    Clock clock() {
        return new ShownClock(() -> now);
    }

    /** Lets time pass, and runs what becomes due. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (!tasks.isEmpty() && !tasks.peek().due.isAfter(end)) {
            Task task = tasks.poll();
            now = task.due.isAfter(now) ? task.due : now;
            task.run();
        }
        now = end;
    }

    /** How many tasks wait. */
    int waiting() {
        return tasks.size();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, now.plus(delay, unit.toChronoUnit()), Optional.empty());
        tasks.add(task);
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Task task = new Task(command, now.plus(initialDelay, unit.toChronoUnit()),
                Optional.of(Duration.of(delay, unit.toChronoUnit())));
        tasks.add(task);
        return task;
    }

    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Runnable command;
        private final Optional<Duration> every;
        private final long number = VirtualTimer.this.number++;
        private Instant due;

        Task(Runnable command, Instant due, Optional<Duration> every) {
            super(command, null);
            this.command = command;
            this.due = due;
            this.every = every;
        }

        @Override
        public void run() {
            command.run();
            every.ifPresent(pause -> {
                due = now.plus(pause);
                tasks.add(this);
            });
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            return tasks.remove(this) | super.cancel(mayInterrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
