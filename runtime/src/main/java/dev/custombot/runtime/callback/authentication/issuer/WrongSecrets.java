package dev.custombot.runtime.callback.authentication.issuer;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.custombot.runtime.ClockMeter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * How many wrong secrets are plainly refused in a minute: of each client, and of all that there are not. Those beyond are told to wait. A
 * right one never is, or whoever knows a client's id could keep it out; that costs nothing, because no secret can be guessed at any rate.
 */
final class WrongSecrets {

    private final Map<String, Bucket> buckets;
    private final Bucket strangers;

    /** @param perMinute of a client */
    WrongSecrets(int perMinute, Set<String> clients, Clock steady) {
        this.buckets = clients.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> bucket(perMinute, steady)));
        this.strangers = bucket(perMinute, steady);
    }

    private static Bucket bucket(int perMinute, Clock steady) {
        return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new ClockMeter(steady)).build();
    }

    /** Counts one; returns how long to wait if it was one too many. */
    Optional<Duration> count(String client) {
        ConsumptionProbe probe = buckets.getOrDefault(client, strangers).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
