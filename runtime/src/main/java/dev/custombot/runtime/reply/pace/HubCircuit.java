package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.hub.SendOutcome;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;

/**
 * The circuit breaker around the hub. What passes by itself (no answer, 5xx) opens it when it is most of what comes; then nothing is
 * sent for a while, and after that one request finds out. Refusals are answers like any other.
 */
public final class HubCircuit {

    private static final TypeLiteral<Uni<SendOutcome>> OUTCOME = new TypeLiteral<>() {
    };

    private final Guard guard;
    private final Clock clock;
    private final CustomBotLog log;
    private final Duration delay;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile Instant openUntil = Instant.EPOCH;

    /** @param bot by whose name its meters can be told from those of others */
    public HubCircuit(String bot, CircuitBreakerConfig config, Clock clock, CustomBotLog log) {
        this.clock = clock;
        this.log = log;
        this.delay = config.delay();
        this.guard = Guard.create().withDescription("custom-bot-hub-" + bot).withCircuitBreaker()
                .requestVolumeThreshold(config.requestVolume()).failureRatio(config.failureRatio())
                .delay(delay.toMillis(), ChronoUnit.MILLIS).successThreshold(1).onStateChange(this::changed).done().build();
    }

    /** Never fails. */
    public Uni<SendOutcome> call(Supplier<Uni<SendOutcome>> request) {
        return Uni.createFrom().deferred(() -> guard.get(() -> request.get().onItem().invoke(outcome -> {
            if (outcome instanceof SendOutcome.NotTaken || outcome instanceof SendOutcome.Unknown) {
                throw new Failed(outcome);
            }
        }), OUTCOME)).onFailure().recoverWithItem(HubCircuit::outcome);
    }

    /** How long nothing is sent; zero when it is not open. */
    Duration openFor() {
        Duration left = Duration.between(clock.instant(), openUntil);
        return state != CircuitBreakerState.OPEN || left.isNegative() ? Duration.ZERO : left;
    }

    boolean isClosed() {
        return state == CircuitBreakerState.CLOSED;
    }

    /** For the gauge: 0 closed, 1 half open, 2 open. */
    public int level() {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private void changed(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN) {
            openUntil = clock.instant().plus(delay);
            log.circuitOpened(delay);
        } else if (now == CircuitBreakerState.CLOSED) {
            log.circuitClosed();
        }
        state = now;
    }

    private static SendOutcome outcome(Throwable failure) {
        if (failure instanceof Failed failed) {
            return failed.outcome;
        }
        return failure instanceof CircuitBreakerOpenException
                ? new SendOutcome.NotTaken("circuit open", Optional.empty())
                : new SendOutcome.Unknown(failure.getClass().getSimpleName());
    }

    /** How the circuit breaker learns that an outcome is a failure. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SendOutcome outcome;

        Failed(SendOutcome outcome) {
            super(outcome.label(), null, false, false);
            this.outcome = outcome;
        }
    }
}
