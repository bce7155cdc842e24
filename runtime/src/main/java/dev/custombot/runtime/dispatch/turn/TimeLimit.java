package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.runtime.OwnWork;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.dispatch.outbox.Outstanding;
import dev.custombot.runtime.dispatch.turn.RunningHandlers.Run;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Ends what does not end by itself: whoever waits for a run waits no longer than its limit, whatever the run does. */
final class TimeLimit {

    /** A handler that needs this part of its time is slow. */
    private static final int SLOW_PART = 3;

    /** A thread that comes later than this was not free. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final TurnThreads threads;
    private final RunningHandlers running;

    TimeLimit(TurnThreads threads, RunningHandlers running) {
        this.threads = threads;
        this.running = running;
    }

    /** The same for work that says nothing. */
    Uni<Void> within(Duration limit, TurnSubject subject, TurnPlace place, TurnCalls calls, Uni<Void> work) {
        return within(limit, subject, place, calls, new Outstanding(), work);
    }

    /**
     * Completes, and fails, with the work, or fails with {@link HandlerTimeoutException}; with {@link NoThreadException} when it was over
     * because no thread was free.
     *
     * @param calls those that the work makes
     * @param outstanding what it has said: while the broker confirms nothing, its time does not pass
     */
    Uni<Void> within(Duration limit, TurnSubject subject, TurnPlace place, TurnCalls calls, Outstanding outstanding,
            Uni<Void> work) {
        return Uni.createFrom().emitter(emitter -> {
            Run run = running.begin(subject);
            AtomicBoolean ended = new AtomicBoolean();
            Expiry expiry = new Expiry(calls, place, emitter);
            Watch watch = new Watch(limit, ended, () -> {
                if (!calls.isWithoutThread()) {
                    running.slow(run, calls.stack());
                }
            }, () -> {
                // Before its threads are interrupted, and leave the place that they hang at.
                StackTraceElement[] stack = calls.stack();
                boolean isWithoutThread = calls.expire();
                running.end(run, isWithoutThread ? "left" : "expired");
                if (!isWithoutThread) {
                    running.expired(run);
                }
                expiry.expire(isWithoutThread
                        ? new NoThreadException()
                        : timeout(subject, limit, stack));
            });
            outstanding.tell(watch::stand, watch::goOn);
            calls.tell(watch::waited);
            Consumer<String> end = outcome -> {
                running.end(run, outcome);
                watch.stop();
            };
            // Another process does it, and nobody waits any more.
            emitter.onTermination(() -> {
                if (ended.compareAndSet(false, true)) {
                    end.accept("left");
                    expiry.giveUp();
                }
            });
            expiry.awaits(work.subscribe().with(OwnWork.fromHere(done -> {
                if (ended.compareAndSet(false, true)) {
                    end.accept("done");
                    // The filters have come back: nothing of the application follows.
                    OwnWork.run(() -> emitter.complete(null));
                }
            }), OwnWork.fromHere(failure -> {
                if (ended.compareAndSet(false, true)) {
                    end.accept(failure == TurnCalls.UNCERTAIN ? "left" : "failed");
                    OwnWork.run(() -> emitter.fail(failure));
                }
            })));
        });
    }

    /** The stack of the watch would tell nobody anything. */
    private static HandlerTimeoutException timeout(TurnSubject subject, Duration limit, StackTraceElement[] stack) {
        HandlerTimeoutException timeout = new HandlerTimeoutException(subject.running(), limit);
        timeout.setStackTrace(stack);
        return timeout;
    }

    /** Tells when a run is slow, and ends it when its time is over: it may stand. Of the many that are neither it costs one timer. */
    private final class Watch {

        private final AtomicBoolean ended;
        private Runnable notDue;
        private Optional<Instant> standing = Optional.empty();
        private Duration stood = Duration.ZERO;
        private Optional<Runnable> overdue = Optional.empty();
        private Duration owed = Duration.ZERO;

        Watch(Duration limit, AtomicBoolean ended, Runnable slow, Runnable expired) {
            this.ended = ended;
            Duration decent = Duration.ofMillis(limit.toMillis() / SLOW_PART);
            next(decent, () -> {
                slow.run();
                next(limit.minus(decent), () -> {
                    if (ended.compareAndSet(false, true)) {
                        expired.run();
                    }
                });
            });
        }

        /** Not when the run has ended meanwhile: nobody would take the timer back. */
        private synchronized void next(Duration delay, Runnable task) {
            if (!ended.get()) {
                notDue = threads.after(delay, () -> due(task));
            }
        }

        private void due(Runnable task) {
            synchronized (this) {
                Duration more = standing.map(this::until).orElse(stood);
                stood = Duration.ZERO;
                if (standing.isPresent()) {
                    overdue = Optional.of(task);
                    owed = more;
                    return;
                }
                if (!more.isZero()) {
                    next(more, task);
                    return;
                }
            }
            task.run();
        }

        private Duration until(Instant stands) {
            return stood.plus(Duration.between(stands, running.now()));
        }

        synchronized void stand() {
            standing = Optional.of(running.now());
        }

        synchronized void goOn() {
            if (overdue.isPresent()) {
                next(owed, overdue.get());
            } else {
                stood = until(standing.orElseThrow());
            }
            standing = Optional.empty();
            overdue = Optional.empty();
        }

        /** For a thread: that is none of the handler's time. */
        synchronized void waited(Duration time) {
            if (time.compareTo(AT_ONCE) > 0) {
                stood = stood.plus(time);
            }
        }

        /** After the run has ended. */
        synchronized void stop() {
            notDue.run();
        }
    }

    /** What happens to a run that has taken too long: its threads are interrupted, its lane goes on, and its results are cancelled. */
    private static final class Expiry {

        private final TurnCalls calls;
        private final TurnPlace place;
        private final UniEmitter<? super Void> emitter;
        private Cancellable work = () -> {};
        private boolean over;

        Expiry(TurnCalls calls, TurnPlace place, UniEmitter<? super Void> emitter) {
            this.calls = calls;
            this.place = place;
            this.emitter = emitter;
        }

        /** Its calls have expired. */
        void expire(RuntimeException failure) {
            place.proceed(() -> {
                emitter.fail(failure);
                end();
            });
        }

        void giveUp() {
            calls.expire();
            end();
        }

        synchronized void awaits(Cancellable subscription) {
            work = subscription;
            if (over) {
                work.cancel();
            }
        }

        private synchronized void end() {
            over = true;
            work.cancel();
        }
    }
}
