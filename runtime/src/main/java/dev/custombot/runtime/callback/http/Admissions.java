package dev.custombot.runtime.callback.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import dev.custombot.runtime.hub.CallbackProblem;
import io.vertx.ext.web.RoutingContext;

/**
 * Bounds what callbacks take of the memory that are not answered yet, or were answered with 503 while Kafka still has not said what
 * became of their messages; those beyond are turned away at once.
 */
public final class Admissions {

    private final AtomicInteger callbacks = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private volatile boolean closed;
    private final int mostCallbacks;
    private final long mostBytes;

    /**
     * @param mostCallbacks how many may be in flight
     * @param mostBytes how many bytes their bodies may have together
     */
    public Admissions(int mostCallbacks, long mostBytes) {
        this.mostCallbacks = mostCallbacks;
        this.mostBytes = mostBytes;
    }

    public int callbacks() {
        return callbacks.get();
    }

    /** How many bytes they have together. */
    public long bytes() {
        return bytes.get();
    }

    /** Takes the callback in until it is answered, and longer if it is held; empty if there are too many. */
    public Optional<Admission> admit(RoutingContext context) {
        Optional<Admission> admission = admit();
        admission.map(Admission::hold).ifPresent(untilAnswered -> {
            context.addEndHandler(end -> untilAnswered.release());
            // The other one is not called when somebody else replaces the response's handler.
            context.addBodyEndHandler(end -> untilAnswered.release());
        });
        return admission;
    }

    /** Takes one in until all that holds it has let go. */
    Optional<Admission> admit() {
        // Counted first: who closes looks at the number after it has closed, so one of the two sees the other.
        if (callbacks.incrementAndGet() > mostCallbacks || closed) {
            leave();
            return Optional.empty();
        }
        return Optional.of(new Admission());
    }

    /** Takes no more; returns when there is none any more, or the time is over. */
    public synchronized void close(Duration limit) {
        closed = true;
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toMillis(); callbacks.get() > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        if (callbacks.decrementAndGet() == 0 && closed) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** One callback's part of the load; given back once, and for good. */
    public final class Admission {

        private long taken;
        private int holds;
        private boolean isOver;

        /** @throws CallbackProblem if that is too much for all callbacks together */
        public synchronized void take(long more) {
            if (isOver) {
                return;
            }
            taken += more;
            if (bytes.addAndGet(more) > mostBytes) {
                throw CallbackProblem.overloaded();
            }
        }

        /** Keeps the place until it is released; does nothing when it was given back already. */
        public synchronized Hold hold() {
            holds++;
            return new Hold();
        }

        private synchronized void release() {
            if (--holds == 0 && !isOver) {
                isOver = true;
                bytes.addAndGet(-taken);
                leave();
            }
        }

        /** A reason for which the callback still takes memory. */
        public final class Hold {

            private final AtomicBoolean released = new AtomicBoolean();

            /** With the last one the place is free. May be called more than once. */
            public void release() {
                if (!released.getAndSet(true)) {
                    Admission.this.release();
                }
            }
        }
    }
}
