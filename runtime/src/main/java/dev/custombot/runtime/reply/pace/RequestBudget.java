package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import dev.custombot.runtime.ClockMeter;
import dev.custombot.runtime.request.RatePlan;
import io.github.bucket4j.Bucket;

/**
 * How many requests may be made now: a bucket that the rate plan fills. It starts empty, because the process that sent before this one
 * may have used all of it; with one where the hub says in its answer how many are left. A request leaves the bucket only with its answer, and
 * is set aside until then: it may reach the hub at any time before, and the hub counts what reaches it. Whatever the hub says is left, this
 * process makes no more than the plan allows. Thread-safe.
 */
public final class RequestBudget {

    private final LongFunction<Optional<Bucket>> filled;
    /** One, where the hub says in its answer how many are left. */
    private final long begin;
    private final int burst;
    private final Duration perRequest;
    private final PlanWaits waits;
    private Optional<Bucket> bucket;
    /** What this process has left of the plan by its own count; empty where the bucket is filled by nothing else. */
    private final Optional<Bucket> own;
    private long made;
    private int underWay;

    public RequestBudget(Optional<RatePlan> plan, Clock clock) {
        this.burst = plan.map(RatePlan::burst).orElse(Integer.MAX_VALUE);
        this.perRequest = plan.map(RequestBudget::perRequest).orElse(Duration.ZERO);
        this.waits = new PlanWaits(clock);
        this.begin = plan.filter(RatePlan::counted).isPresent() ? 1 : 0;
        this.filled = tokens -> plan.map(limits -> Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(1, perRequest(limits)).initialTokens(tokens))
                .withCustomTimePrecision(new ClockMeter(clock)).build());
        this.bucket = filled.apply(begin);
        this.own = plan.filter(RatePlan::counted).flatMap(limits -> filled.apply(limits.burst()));
    }

    /** Rounded up: never more than the plan. */
    private static Duration perRequest(RatePlan plan) {
        return Duration.ofNanos((long) Math.ceil(TimeUnit.SECONDS.toNanos(1) / plan.rate()));
    }

    /** Sets a request aside, if there is one. */
    synchronized boolean tryTake() {
        if (available() < 1) {
            return false;
        }
        underWay++;
        return true;
    }

    /** A request that was set aside was not made. */
    synchronized void giveBack() {
        underWay--;
    }

    /** A request that was set aside was made, and is answered, or nobody waits for the answer any more. */
    synchronized void answered() {
        underWay--;
        made++;
        buckets().forEach(tokens -> tokens.consumeIgnoringRateLimits(1));
    }

    /** How long it takes until there is a request, as far as that can be known; zero when there is one. */
    synchronized Duration untilNext() {
        if (underWay >= burst) {
            // One of them must be answered, and what it used must come again.
            return perRequest;
        }
        return until(1);
    }

    private Duration until(int requests) {
        return Duration.ofNanos(buckets()
                .mapToLong(tokens -> tokens.estimateAbilityToConsume(underWay + requests).getNanosToWaitForRefill()).max()
                .orElse(0));
    }

    /** How long it takes until half of what may come at once could come, as far as that can be known; zero when it can. */
    synchronized Duration untilHalfFull() {
        int half = burst / 2 + burst % 2;
        return underWay + half > burst ? perRequest : until(half);
    }

    /** How many requests can be under way together. */
    int burst() {
        return burst;
    }

    /** Another process may have used the plan until now. */
    public synchronized void empty() {
        // Anew, as the part of a request that has come back already must be gone, too; what is owed stays owed.
        if (bucket.filter(tokens -> tokens.getAvailableTokens() >= 0).isPresent()) {
            bucket = filled.apply(begin);
        }
    }

    /**
     * The hub has counted, and says in the answer to a request that has not ended yet how many it still takes. Of requests that are under
     * way beside it nobody knows whether it has counted them: then it can only be fewer than thought.
     */
    synchronized void left(long requests) {
        bucket.ifPresent(tokens -> {
            long then = Math.min(burst, Math.max(0, requests) + 1);
            if (then < tokens.getAvailableTokens() || underWay <= 1) {
                bucket = filled.apply(then);
            }
        });
    }

    /** Whether half of what may come at once could come now. */
    public synchronized boolean isHalfFull() {
        return available() * 2 >= burst;
    }

    /** How many requests have used the plan. */
    public synchronized long made() {
        return made;
    }

    /** For how long it has made replies wait. */
    public PlanWaits waits() {
        return waits;
    }

    /** How many requests could be made at once; infinite without a plan. */
    public synchronized double available() {
        OptionalLong fewest = buckets().mapToLong(Bucket::getAvailableTokens).min();
        return fewest.isPresent() ? (double) fewest.getAsLong() - underWay : Double.POSITIVE_INFINITY;
    }

    private Stream<Bucket> buckets() {
        return Stream.concat(bucket.stream(), own.stream());
    }
}
