package dev.custombot.runtime.callback.authentication.token.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** An identity provider that answers when the test says so, in a time that passes when the test says so. */
public final class PlayedProvider {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "default");
    private final TreeMap<Instant, Runnable> timers = new TreeMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Optional<UniEmitter<? super KeyRing>> asked = Optional.empty();
    private Optional<Throwable> outage = Optional.empty();
    private int loads;

    public Uni<KeyRing> load() {
        loads++;
        return outage.<Uni<KeyRing>>map(failure -> Uni.createFrom().failure(failure))
                .orElseGet(() -> Uni.createFrom().emitter(emitter -> asked = Optional.of(emitter)));
    }

    public void answer(KeyRing keys) {
        UniEmitter<? super KeyRing> waiting = asked.orElseThrow();
        asked = Optional.empty();
        waiting.complete(keys);
    }

    public void fail(Throwable failure) {
        UniEmitter<? super KeyRing> waiting = asked.orElseThrow();
        asked = Optional.empty();
        waiting.fail(failure);
    }

    public void failFromNowOn(Throwable failure) {
        outage = Optional.of(failure);
    }

    public int loads() {
        return loads;
    }

    public Runnable later(Duration after, Runnable task) {
        Instant due = now.plus(after);
        while (timers.containsKey(due)) {
            due = due.plusNanos(1);
        }
        timers.put(due, task);
        Instant key = due;
        return () -> timers.remove(key, task);
    }

    /** Everything that is due meanwhile happens, in its order. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        while (!timers.isEmpty() && !timers.firstKey().isAfter(end)) {
            var due = timers.pollFirstEntry();
            now = due.getKey();
            due.getValue().run();
        }
        now = end;
    }

    public Clock clock() {
        return new ShownClock(() -> now);
    }

    public KeyWatch watch() {
        return new KeyWatch("idp.example.org/keys", metrics, CustomBotLog.LOG);
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }
}
