package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;

/**
 * The circuit breaker around the hub. What passes by itself (no answer, 5xx) opens it when it is most of what comes; then nothing is
 * sent for a while, and after that one request finds out. Refusals are answers like any other. By the clock that it is given, so that it
 * can be run in virtual time. Thread-safe.
 */
public final class HubCircuit {

    private enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    private final CircuitBreakerConfig config;
    private final String hub;
    private final Clock clock;
    private final CustomBotLog log;
    /** Whether each of the latest requests failed. */
    private final Deque<Boolean> latest = new ArrayDeque<>();
    private State state = State.CLOSED;
    private Instant openUntil = Instant.EPOCH;

    /** @param hub where it is, as log lines name it */
    public HubCircuit(CircuitBreakerConfig config, String hub, Clock clock, CustomBotLog log) {
        this.config = config;
        this.hub = hub;
        this.clock = clock;
        this.log = log;
    }

    /** The hub has answered a request. */
    public synchronized void succeeded() {
        update();
        if (state == State.HALF_OPEN) {
            state = State.CLOSED;
            latest.clear();
            log.circuitClosed(hub);
        } else if (state == State.CLOSED) {
            note(false);
        }
    }

    /** A request has failed in passing. */
    public synchronized void failed() {
        update();
        if (state == State.CLOSED) {
            note(true);
        }
        if (state == State.HALF_OPEN || state == State.CLOSED && isTooMuch()) {
            state = State.OPEN;
            openUntil = clock.instant().plus(config.delay());
            log.circuitOpened(hub, config.delay());
        }
    }

    /** A request has failed that says nothing of others; it may have been the one that was to find out. */
    public synchronized void probed() {
        update();
        if (state == State.HALF_OPEN) {
            failed();
        }
    }

    private void note(boolean failure) {
        latest.addLast(failure);
        if (latest.size() > config.requestVolume()) {
            latest.removeFirst();
        }
    }

    private boolean isTooMuch() {
        return latest.size() == config.requestVolume() && latest.stream().filter(failure -> failure)
                .count() >= config.failureRatio() * config.requestVolume();
    }

    private void update() {
        if (state == State.OPEN && !openUntil.isAfter(clock.instant())) {
            state = State.HALF_OPEN;
        }
    }

    /** How long nothing is sent; zero when it is not open. */
    synchronized Duration openFor() {
        update();
        return state == State.OPEN ? Duration.between(clock.instant(), openUntil) : Duration.ZERO;
    }

    synchronized boolean isClosed() {
        return state == State.CLOSED;
    }

    /** For the gauge: 0 closed, 1 half open, 2 open. */
    public synchronized int level() {
        update();
        return state.ordinal();
    }
}
