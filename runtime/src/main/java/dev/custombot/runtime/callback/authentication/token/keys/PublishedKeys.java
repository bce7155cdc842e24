package dev.custombot.runtime.callback.authentication.token.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import dev.custombot.runtime.Once;
import dev.custombot.runtime.callback.authentication.token.provider.ProviderFailure;
import io.smallrye.mutiny.Uni;

/**
 * The keys that an identity provider publishes: loaded again and again in the background, one load at a time. Keys that are not known make
 * them be loaded once within a pause, whoever asks for them; a withdrawn one is forgotten with the next load; in an outage the last ones are
 * trusted for a while.
 */
public final class PublishedKeys implements KeySource {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    /** Those who wait take the room of callbacks whose tokens are known. */
    private static final int MAX_WAITING = 64;

    /**
     * @param keys that were loaded last
     * @param asOf when that began
     */
    private record Loaded(KeyRing keys, Instant asOf) {}

    private final Supplier<Uni<KeyRing>> load;
    private final KeyTimes times;
    private final BiFunction<Duration, Runnable, Runnable> timer;
    private final KeyWatch watch;
    private final Clock steady;
    private final AtomicInteger waiting = new AtomicInteger();
    private Optional<Loaded> loaded = Optional.empty();
    private Optional<Uni<KeyRing>> loading = Optional.empty();
    private Optional<Instant> lastAsked = Optional.empty();
    private Runnable next = () -> {};
    private int failures;
    private boolean isClosed;

    /**
     * @param load loads the keys, within a time limit
     * @param timer runs something after a while; returns what calls that off
     * @param watch is told what happens
     * @param steady never steps
     */
    public PublishedKeys(Supplier<Uni<KeyRing>> load, KeyTimes times, BiFunction<Duration, Runnable, Runnable> timer,
            KeyWatch watch, Clock steady) {
        this.load = load;
        this.times = times;
        this.timer = timer;
        this.watch = watch;
        this.steady = steady;
    }

    /** Loads them for the first time, so that the first callback does not have to wait for it. */
    public void start() {
        refresh();
    }

    @Override
    public synchronized Optional<KeyRing> present() {
        return loaded.filter(last -> last.asOf().plus(times.keptDuringOutage()).isAfter(steady.instant())).map(Loaded::keys);
    }

    /** How old the keys are; nothing while none were loaded. */
    public synchronized Optional<Duration> age() {
        return loaded.map(last -> Duration.between(last.asOf(), steady.instant()));
    }

    @Override
    public Uni<KeyRing> renewed() {
        return Uni.createFrom().deferred(() -> {
            Optional<Uni<KeyRing>> current = current();
            return current.isEmpty() ? known() : bounded(current.get());
        });
    }

    /** The load that answers a question for a key: the one that is under way, or one that the question is worth. */
    private synchronized Optional<Uni<KeyRing>> current() {
        Instant now = steady.instant();
        if (loading.isEmpty() && failures == 0 && lastAsked.map(last -> !last.plus(times.pause()).isAfter(now)).orElse(true)) {
            lastAsked = Optional.of(now);
            refresh();
        }
        return loading;
    }

    private synchronized Uni<KeyRing> known() {
        // After a load that failed nobody knows whether there is a newer key.
        return failures > 0
                ? unavailable("the last load failed")
                : Uni.createFrom().optional(present()).onItem().ifNull().switchTo(() -> unavailable("not loaded yet"));
    }

    private Uni<KeyRing> bounded(Uni<KeyRing> current) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            return unavailable("too many wait for it");
        }
        return current.onTermination().invoke(Once.of(waiting::decrementAndGet));
    }

    private static Uni<KeyRing> unavailable(String why) {
        return Uni.createFrom().failure(() -> new ProviderFailure(why));
    }

    private synchronized void refresh() {
        if (isClosed || loading.isPresent()) {
            return;
        }
        next.run();
        Instant begin = steady.instant();
        Uni<KeyRing> running = Uni.createFrom().deferred(load::get)
                .onItem().invoke(keys -> accept(keys, begin)).onFailure().invoke(this::reject).memoize().indefinitely();
        loading = Optional.of(running);
        running.subscribe().with(keys -> {}, failure -> {});
    }

    private synchronized void accept(KeyRing keys, Instant begin) {
        Optional<KeyRing> before = loaded.map(Loaded::keys);
        loaded = Optional.of(new Loaded(keys, begin));
        loading = Optional.empty();
        boolean wasFailing = failures > 0;
        failures = 0;
        schedule(times.refresh().minus(Duration.between(begin, steady.instant())));
        watch.loaded(before, keys, wasFailing);
    }

    private synchronized void reject(Throwable failure) {
        loading = Optional.empty();
        Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        retry = retry.compareTo(times.pause()) < 0 ? retry : times.pause();
        schedule(retry);
        if (loaded.isEmpty() && failures == 1) {
            watch.failedFirst(failure, retry);
            return;
        }
        watch.failed(failure,
                loaded.map(last -> times.keptDuringOutage().minus(Duration.between(last.asOf(), steady.instant()))));
    }

    private void schedule(Duration after) {
        if (!isClosed) {
            next = timer.apply(after.compareTo(FIRST_RETRY) > 0 ? after : FIRST_RETRY, this::refresh);
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        next.run();
    }
}
