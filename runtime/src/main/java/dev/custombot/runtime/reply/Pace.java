package dev.custombot.runtime.reply;

import java.time.Duration;

/**
 * When the hub may be asked: not while it wants to be left alone or the circuit breaker is open, and never more often than the plan
 * allows.
 */
final class Pace {

    private final SendGate gate;
    private final HubCircuit circuit;
    private final RequestBudget budget;

    Pace(SendGate gate, HubCircuit circuit, RequestBudget budget) {
        this.gate = gate;
        this.circuit = circuit;
        this.budget = budget;
    }

    /** Zero when a request may be made. */
    Duration untilNext() {
        Duration pause = pause();
        return pause.isZero() ? budget.untilNext() : pause;
    }

    /** Takes the right to make a request. */
    boolean tryTake() {
        return pause().isZero() && budget.tryTake();
    }

    /** The request is not made. */
    void giveBack() {
        budget.giveBack();
    }

    /** How many requests may be on their way, at most as many as usual. */
    int concurrency(int usual) {
        return gate.isProbing() || !circuit.isClosed() ? 1 : usual;
    }

    private Duration pause() {
        Duration closed = gate.remaining();
        Duration open = circuit.openFor();
        return closed.compareTo(open) > 0 ? closed : open;
    }
}
