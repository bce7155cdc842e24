package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.SendQueue;
import io.smallrye.mutiny.Uni;

/**
 * Starts a request as soon as there is something to send, a place for a request, and the pace allows it. What waits meanwhile fills up
 * the request. Thread-safe; nothing blocks.
 */
final class RequestLoop {

    /** Makes a request. */
    interface Requests {

        /** Completes with the answer, or with what happened instead; never fails. */
        Uni<SendOutcome> make(Attempt attempt, String credential);

        /** Completes when the answer is dealt with, which may take as long as Kafka likes; never fails. */
        Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential);
    }

    /** After a defect. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final SendQueue queue;
    private final Pace pace;
    private final Supplier<Uni<String>> credentials;
    private final Consumer<Throwable> withoutCredential;
    private final Requests requests;
    private final int maxRequests;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Guarded guarded;
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean isPaused;
    private volatile Instant restsUntil = Instant.EPOCH;
    private Instant wake = Instant.MAX;
    private Optional<ScheduledFuture<?>> waking = Optional.empty();

    RequestLoop(SendQueue queue, Pace pace, Supplier<Uni<String>> credentials, Consumer<Throwable> withoutCredential,
            Requests requests, int maxRequests, Clock clock, ScheduledExecutorService timer, Guarded guarded) {
        this.queue = queue;
        this.pace = pace;
        this.credentials = credentials;
        this.withoutCredential = withoutCredential;
        this.requests = requests;
        this.maxRequests = maxRequests;
        this.clock = clock;
        this.timer = timer;
        this.guarded = guarded;
    }

    /** While it is paused no request begins; those that are on their way are dealt with. */
    void pause(boolean pause) {
        isPaused = pause;
        run();
    }

    /** To be called whenever something may have become possible. */
    void run() {
        // One thread runs for all: requests that end at once would otherwise pile up on the stack.
        if (runs.getAndIncrement() != 0) {
            return;
        }
        int asked = 1;
        do {
            startAll();
            asked = runs.addAndGet(-asked);
        } while (asked != 0);
    }

    /** Whatever is thrown: a loop that did not come back would be the last. */
    private void startAll() {
        try {
            while (startOne()) {
                // Until no more can be started.
            }
        } catch (Throwable failure) {
            broken(failure);
        }
    }

    /** A defect that stays is not met as often as it can be. */
    private void broken(Throwable failure) {
        guarded.tell(failure);
        guarded.run(() -> {
            restsUntil = clock.instant().plus(REST);
            wakeAfter(REST);
        });
    }

    private boolean startOne() {
        Duration rest = Duration.between(clock.instant(), restsUntil);
        if (!rest.isNegative() && !rest.isZero()) {
            wakeAfter(rest);
            return false;
        }
        Instant now = clock.instant();
        Optional<Instant> due = queue.due(now, now.plus(pace.untilSpare()));
        if (isPaused || due.isEmpty() || running.get() >= pace.concurrency(maxRequests)) {
            pace.waits(false);
            return false;
        }
        Duration untilDue = Duration.between(now, due.get());
        Duration wait = longer(pace.untilNext(), untilDue);
        if (!wait.isZero()) {
            pace.waits(untilDue.isZero() || untilDue.isNegative());
            wakeAfter(wait);
            return false;
        }
        pace.waits(false);
        Place place = new Place();
        try {
            // Before the budget is touched: requests that wait for a credential together would be made together, beyond the plan.
            Uni.createFrom().deferred(credentials::get).subscribe().with(credential -> start(credential, place),
                    failure -> withoutCredential(failure, place));
        } catch (Throwable failure) {
            place.leaveBroken(failure);
        }
        return true;
    }

    private void withoutCredential(Throwable failure, Place place) {
        try {
            withoutCredential.accept(failure);
            place.leave();
        } catch (Throwable defect) {
            place.leaveBroken(defect);
        }
    }

    private void start(String credential, Place place) {
        try {
            next().ifPresentOrElse(attempt -> start(attempt, credential, place), place::leave);
        } catch (Throwable failure) {
            place.leaveBroken(failure);
        }
    }

    /** What a request is to be made with, and the right to make it; empty when there is nothing, or no right. */
    private Optional<Attempt> next() {
        // Before one is taken.
        boolean spare = pace.untilSpare().isZero();
        if (isPaused || !pace.tryTake()) {
            return Optional.empty();
        }
        Optional<Attempt> attempt = Optional.empty();
        try {
            attempt = queue.next(clock.instant(), pace.isProbing(), spare);
            return attempt;
        } finally {
            if (attempt.isEmpty()) {
                pace.giveBack();
            }
        }
    }

    private void start(Attempt attempt, String credential, Place place) {
        Uni.createFrom().deferred(() -> requests.make(attempt, credential)).onFailure()
                .recoverWithItem(SendOutcome::withoutAnswer).subscribe().with(outcome -> {
                    guarded.run(outcome instanceof SendOutcome.NotAsked ? pace::giveBack : pace::answered);
                    Uni.createFrom().deferred(() -> requests.deal(attempt, outcome, credential)).subscribe()
                            .with(dealtWith -> run(), guarded::tell);
                    place.leave();
                }, place::leaveBroken);
    }

    /** A request that never ended would keep its place, and the loop might stand still for good. */
    private final class Place {

        private final AtomicBoolean isLeft = new AtomicBoolean();

        Place() {
            running.incrementAndGet();
        }

        void leave() {
            if (isLeft.compareAndSet(false, true)) {
                running.decrementAndGet();
                run();
            }
        }

        void leaveBroken(Throwable failure) {
            broken(failure);
            leave();
        }
    }

    /** Once, at the earliest of the times. */
    private synchronized void wakeAfter(Duration wait) {
        Instant at = clock.instant().plus(wait);
        if (!at.isBefore(wake)) {
            return;
        }
        ScheduledFuture<?> sooner = timer.schedule(this::awake, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        waking.ifPresent(later -> later.cancel(false));
        wake = at;
        waking = Optional.of(sooner);
    }

    private void awake() {
        synchronized (this) {
            wake = Instant.MAX;
        }
        run();
    }

    private static Duration longer(Duration one, Duration other) {
        Duration longer = one.compareTo(other) > 0 ? one : other;
        return longer.isNegative() ? Duration.ZERO : longer;
    }
}
