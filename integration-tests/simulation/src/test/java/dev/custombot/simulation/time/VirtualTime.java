package dev.custombot.simulation.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import dev.custombot.runtime.lane.Waiting;

/**
 * Time that jumps to the next event. Whatever is scheduled runs in this one thread, in an order that the seed decides where the machine
 * would: a task that is due at once comes a little later, and sometimes much.
 */
public final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService, Waiting {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long MILLI = 1_000_000L;

    private final Chance chance;
    private final Trace trace;
    private final Process world = new Process("world");
    private final PriorityQueue<Event<?>> events = new PriorityQueue<>();
    private Process current = world;
    private boolean late;
    private Instant instant = START;
    private long instantAt;
    private long now;
    private long lastWork;
    private long scheduled;
    private long ran;

    public VirtualTime(Chance chance, Trace trace) {
        this.chance = chance;
        this.trace = trace;
    }

    /** Follows this time. */
    public Clock clock() {
        return new Clock() {

            @Override
            public Instant instant() {
                return VirtualTime.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** Asked much more often than the time goes on. */
    public Instant instant() {
        if (instantAt != now) {
            instant = START.plusNanos(now);
            instantAt = now;
        }
        return instant;
    }

    /** Nanoseconds from the start. */
    public long now() {
        return now;
    }

    /** How many events there were. */
    public long ran() {
        return ran;
    }

    /** Everything outside of the bot's processes. */
    public Process world() {
        return world;
    }

    public Process current() {
        return current;
    }

    /** Whether what happens now was about to happen when its process stood still. */
    public boolean isLate() {
        return late;
    }

    public void trace(String line) {
        trace.add(now, current, line);
    }

    /** Runs a part of a process' start, or of its end, now. */
    public void as(Process process, Runnable work) {
        Process before = current;
        current = process;
        try {
            work.run();
        } finally {
            current = before;
        }
    }

    /** Runs something of the process after so many milliseconds. */
    public ScheduledFuture<?> after(Process process, double millis, Runnable work) {
        return add(process, (long) (millis * MILLI), work);
    }

    /** As above, for what comes again and again, whether or not there is anything to do. */
    public void inTheBackground(Process process, double millis, Runnable work) {
        add(process, (long) (millis * MILLI), work).isWork = false;
    }

    /** Whether for so long nothing happened but in the background, and nothing is to come. */
    public boolean isQuietFor(long nanos) {
        return now - lastWork > nanos
                && events.stream().noneMatch(event -> event.isWork && !event.isOver() && !event.process.isDead());
    }

    private <T> Event<T> add(Process process, long delay, Callable<T> work) {
        Event<T> event = new Event<>(process, now + Math.max(0, delay), chance.upTo(Integer.MAX_VALUE), scheduled++, work);
        events.add(event);
        return event;
    }

    private Event<Object> add(Process process, long delay, Runnable work) {
        return add(process, delay, () -> {
            work.run();
            return null;
        });
    }

    /** Goes on until it is so, or the time is over; says whether it is so. */
    public boolean runUntil(BooleanSupplier over, long deadline) {
        while (!over.getAsBoolean()) {
            Event<?> next = events.peek();
            if (next == null || next.at > deadline) {
                now = Math.max(now, deadline);
                return over.getAsBoolean();
            }
            events.poll();
            if (next.isOver() || next.process.isDead()) {
                continue;
            }
            if (next.process.isStalled(next.at)) {
                next.postpone(next.process.stalledUntil() + chance.between(0, 20 * MILLI));
                events.add(next);
                continue;
            }
            now = Math.max(now, next.at);
            ran++;
            if (next.isWork) {
                lastWork = now;
            }
            Process processBefore = current;
            boolean lateBefore = late;
            current = next.process;
            late = next.postponed;
            try {
                next.run();
            } finally {
                current = processBefore;
                late = lateBefore;
            }
        }
        return true;
    }

    /** Whatever else there is goes on while the thread of the current process waits. */
    @Override
    public void await(CompletableFuture<?> event, Duration limit) throws TimeoutException {
        Process waiter = current;
        runUntil(() -> waiter.isDead() || event.isDone(), now + limit.toNanos());
        runUntil(() -> waiter.isDead() || !waiter.isStalled(now), Long.MAX_VALUE / 2);
        if (waiter.isDead()) {
            throw new Killed();
        }
        if (!event.isDone()) {
            throw new TimeoutException();
        }
    }

    @Override
    public void execute(Runnable command) {
        add(current, soon(), command);
    }

    private long soon() {
        return chance.of(0.03) ? chance.between(0, 60 * MILLI) : chance.between(0, MILLI / 5);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(current, unit.toNanos(delay) + soon(), command);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(current, unit.toNanos(delay) + soon(), callable);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Event<?>[] event = new Event<?>[1];
        event[0] = add(current, unit.toNanos(initialDelay) + soon(), () -> {
            command.run();
            event[0].again(now + unit.toNanos(delay));
        });
        return event[0];
    }

    @Override
    public void shutdown() {
        // Time does not end.
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private final class Event<T> implements ScheduledFuture<T> {

        private final Process process;
        private final int tie;
        private final long number;
        private final Callable<T> work;
        private T value;
        private long at;
        private boolean over;
        private boolean cancelled;
        private boolean isWork = true;
        private boolean repeats;
        private boolean postponed;

        Event(Process process, long at, int tie, long number, Callable<T> work) {
            this.process = process;
            this.at = at;
            this.tie = tie;
            this.number = number;
            this.work = work;
        }

        void postpone(long later) {
            at = later;
            postponed = true;
        }

        void again(long later) {
            at = later;
            repeats = true;
            postponed = false;
            events.add(this);
        }

        boolean isOver() {
            return over;
        }

        void run() {
            repeats = false;
            try {
                value = work.call();
                over |= !repeats;
            } catch (Killed e) {
                over = true;
            } catch (AssertionError e) {
                throw e;
            } catch (Throwable e) {
                trace("FAILED " + e);
                over = true;
                throw new AssertionError("an event failed: " + e, e);
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Event<?> event = (Event<?>) other;
            int byTime = Long.compare(at, event.at);
            int byTie = byTime != 0 ? byTime : Integer.compare(tie, event.tie);
            return byTie != 0 ? byTie : Long.compare(number, event.number);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            cancelled |= !over;
            over = true;
            return cancelled;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public boolean isDone() {
            return over;
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        public T get(long timeout, TimeUnit unit) {
            return get();
        }
    }
}
