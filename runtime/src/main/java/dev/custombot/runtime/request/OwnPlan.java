package dev.custombot.runtime.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A plan that nobody else in the process uses: each request waits for its turn, as long as it may. Thread-safe. */
public final class OwnPlan implements HubPlan {

    private static final double NANOS = 1e9;

    private final Duration step;
    private final Duration saved;
    private final Clock steady;
    /** When all that was begun would be paid for, and until when the hub is left alone. */
    private Instant paid;
    private Instant rested;

    /** @param steady never steps */
    public OwnPlan(RatePlan plan, Clock steady) {
        this.step = Duration.ofNanos((long) (NANOS / plan.rate()));
        this.saved = step.multipliedBy(plan.burst() - 1L);
        this.steady = steady;
        this.paid = steady.instant();
        this.rested = paid;
    }

    @Override
    public boolean maySend() {
        return true;
    }

    @Override
    public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
        return Uni.createFrom().deferred(() -> {
            Duration wait = turn(patience);
            return wait.isZero()
                    ? request.get()
                    : Uni.createFrom().voidItem().onItem().delayIt().by(wait).chain(request::get);
        });
    }

    private synchronized Duration turn(Duration patience) {
        Instant now = steady.instant();
        Instant due = later(paid, now);
        Instant turn = later(later(due.minus(saved), rested), now);
        Duration wait = Duration.between(now, turn);
        if (wait.compareTo(patience) > 0) {
            throw new SpentException(wait);
        }
        paid = due.plus(step);
        return wait;
    }

    @Override
    public void left(long requests) {
        // It is counted here.
    }

    @Override
    public synchronized void rest(Duration duration) {
        rested = later(rested, steady.instant().plus(duration));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
