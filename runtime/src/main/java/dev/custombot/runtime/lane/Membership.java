package dev.custombot.runtime.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import io.smallrye.mutiny.Uni;

/**
 * Whether this process is certain to be a member of its group, and so the owner of its partitions. A process that stood still, or has lost
 * the broker, learns only later that its partitions are another's; it begins nothing until the group has answered again. Thread-safe.
 */
public final class Membership {

    /** How many proofs there are within the time in which Kafka expels nobody. */
    private static final int PROOFS = 4;

    private final Duration sessionTimeout;
    private final Duration proofLasts;
    private final Clock steady;
    private Optional<Instant> provenAt = Optional.empty();
    /** In milliseconds of the steady clock; each step of each record asks for it, without a lock. */
    private volatile long certainUntil = Long.MIN_VALUE;
    private CompletableFuture<Void> news = new CompletableFuture<>();

    /**
     * @param sessionTimeout how long after the last sign of life Kafka gives the partitions to another
     * @param steady never steps
     */
    public Membership(Duration sessionTimeout, Clock steady) {
        this.sessionTimeout = sessionTimeout;
        this.proofLasts = sessionTimeout.dividedBy(PROOFS);
        this.steady = steady;
    }

    /** To be asked before the question is put to the group. */
    Instant now() {
        return steady.instant();
    }

    /** The group has answered as to a member. */
    void proven(Instant asked) {
        synchronized (this) {
            provenAt = Optional.of(asked);
            certainUntil = asked.toEpochMilli() + sessionTimeout.toMillis();
        }
        tell();
    }

    /** The group has answered otherwise; what becomes of the partitions, Kafka says next. */
    synchronized void doubted() {
        provenAt = Optional.empty();
        certainUntil = Long.MIN_VALUE;
    }

    public boolean isCertain() {
        // The bound first: it must not be held against a time that was read before its proof.
        long until = certainUntil;
        return steady.millis() < until;
    }

    /** Whether it is time for another proof. */
    synchronized boolean isAgeing() {
        return provenAt.filter(proof -> steady.instant().isBefore(proof.plus(proofLasts))).isEmpty();
    }

    /** Completes when it is certain, or the other is the case. */
    Uni<Void> certainOr(BooleanSupplier other) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> next = next();
            return other.getAsBoolean() || isCertain()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().completionStage(next.copy()).chain(() -> certainOr(other));
        });
    }

    private synchronized CompletableFuture<Void> next() {
        return news;
    }

    /** Whoever waits looks again. */
    void tell() {
        CompletableFuture<Void> told;
        synchronized (this) {
            told = news;
            news = new CompletableFuture<>();
        }
        told.complete(null);
    }
}
