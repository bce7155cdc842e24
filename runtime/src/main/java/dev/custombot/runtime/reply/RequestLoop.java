package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    private final SendQueue queue;
    private final Pace pace;
    private final Supplier<Uni<String>> credentials;
    private final Consumer<Throwable> withoutCredential;
    private final Requests requests;
    private final int maxRequests;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean isPaused;
    private Instant wake = Instant.MAX;
    private Optional<ScheduledFuture<?>> waking = Optional.empty();

    RequestLoop(SendQueue queue, Pace pace, Supplier<Uni<String>> credentials, Consumer<Throwable> withoutCredential,
            Requests requests, int maxRequests, Clock clock,
            ScheduledExecutorService timer) {
        this.queue = queue;
        this.pace = pace;
        this.credentials = credentials;
        this.withoutCredential = withoutCredential;
        this.requests = requests;
        this.maxRequests = maxRequests;
        this.clock = clock;
        this.timer = timer;
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
            while (startOne()) {
                // Until no more can be started.
            }
            asked = runs.addAndGet(-asked);
        } while (asked != 0);
    }

    private boolean startOne() {
        Optional<Instant> due = queue.due();
        if (isPaused || due.isEmpty() || running.get() >= pace.concurrency(maxRequests)) {
            pace.waits(false);
            return false;
        }
        Duration untilDue = Duration.between(clock.instant(), due.get());
        Duration wait = longer(pace.untilNext(), untilDue);
        if (!wait.isZero()) {
            pace.waits(untilDue.isZero() || untilDue.isNegative());
            wakeAfter(wait);
            return false;
        }
        pace.waits(false);
        running.incrementAndGet();
        // Before the budget is touched: requests that wait for a credential together would be made together, beyond the plan.
        Uni.createFrom().deferred(credentials::get).subscribe().with(this::start, failure -> {
            withoutCredential.accept(failure);
            ended();
        });
        return true;
    }

    private void start(String credential) {
        if (isPaused || !pace.tryTake()) {
            ended();
            return;
        }
        Optional<Attempt> attempt = queue.next(clock.instant(), pace.isProbing());
        if (attempt.isEmpty()) {
            pace.giveBack();
            ended();
            return;
        }
        // Whatever it throws: a request that never ends would keep its place, and the loop might stand still for good.
        Uni.createFrom().deferred(() -> requests.make(attempt.get(), credential)).onFailure()
                .recoverWithItem(SendOutcome::withoutAnswer).subscribe().with(outcome -> {
                    pace.answered();
                    requests.deal(attempt.get(), outcome, credential).subscribe().with(dealtWith -> run());
                    ended();
                });
    }

    private void ended() {
        running.decrementAndGet();
        run();
    }

    /** Once, at the earliest of the times. */
    private synchronized void wakeAfter(Duration wait) {
        Instant at = clock.instant().plus(wait);
        if (!at.isBefore(wake)) {
            return;
        }
        waking.ifPresent(later -> later.cancel(false));
        wake = at;
        waking = Optional.of(timer.schedule(this::awake, wait.toMillis() + 1, TimeUnit.MILLISECONDS));
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
