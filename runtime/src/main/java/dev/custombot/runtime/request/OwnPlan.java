package dev.custombot.runtime.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.request.OperationRates.Rate;
import io.smallrye.mutiny.Uni;

/** A plan that nobody else in the process uses: each request waits for its turn, as long as it may. Thread-safe. */
public final class OwnPlan implements HubPlan {

    private static final double NANOS = 1e9;

    private final Duration step;
    private final Duration saved;
    private final Duration longestRest;
    private final Clock steady;
    /** When all that was begun would be paid for, and until when the hub is left alone. */
    private Instant paid;
    private Instant rested;

    /**
     * @param rate empty where nothing is limited
     * @param longestRest for how long at most the hub is left alone when it asks for it
     * @param steady never steps
     */
    public OwnPlan(Optional<Rate> rate, Duration longestRest, Clock steady) {
        this.step = rate.map(limit -> Duration.ofNanos((long) (NANOS / limit.perSecond()))).orElse(Duration.ZERO);
        this.saved = step.multipliedBy(rate.map(Rate::burst).orElse(1) - 1L);
        this.longestRest = longestRest;
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
        Duration rest = duration.compareTo(longestRest) > 0 ? longestRest : duration;
        rested = later(rested, steady.instant().plus(rest));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
