package dev.custombot.runtime.reply.pace;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When the hub may be asked: not while it wants to be left alone, the circuit breaker is open or another replica sends, and never more
 * often than the plan allows.
 */
public final class Pace {

    private static final Duration DOUBT = Duration.ofSeconds(1);

    private final SendGate gate;
    private final HubCircuit circuit;
    private final RequestBudget budget;
    private final BooleanSupplier isSender;

    /** @param isSender whether the plan is this process' to use */
    public Pace(SendGate gate, HubCircuit circuit, RequestBudget budget, BooleanSupplier isSender) {
        this.gate = gate;
        this.circuit = circuit;
        this.budget = budget;
        this.isSender = isSender;
    }

    /** Zero when a request may be made. Only looks. */
    public Duration untilNext() {
        if (!isSender.getAsBoolean()) {
            return DOUBT;
        }
        Duration pause = pause();
        return pause.isZero() ? budget.untilNext() : pause;
    }

    /** Zero when the plan has more left than what is yet to come may need soon. Only looks. */
    public Duration untilSpare() {
        return budget.untilHalfFull();
    }

    /** Takes the right to make a request; given back, or used up by the request's end. */
    public boolean tryTake() {
        return isSender() && pause().isZero() && budget.tryTake();
    }

    /** The request is not made. */
    public void giveBack() {
        budget.giveBack();
    }

    /** The request has ended. */
    public void answered() {
        budget.answered();
    }

    /** How many requests may be on their way, at most as many as usual. */
    public int concurrency(int usual) {
        return isProbing() ? 1 : Math.min(usual, budget.burst());
    }

    /** Whether the next request is to find out if the hub takes anything. */
    public boolean isProbing() {
        return gate.isProbing() || !circuit.isClosed();
    }

    /** Takes note of whether the plan is this process' to use; to be called now and then, whether anything is to be sent or not. */
    public boolean isSender() {
        if (isSender.getAsBoolean()) {
            return true;
        }
        // Who has sent meanwhile may have used the plan, and Kafka needs a moment to say so.
        budget.empty();
        gate.closeFor(DOUBT);
        return false;
    }

    /** Whether there is something to send now: if nothing else keeps it, it waits for the plan. */
    public void waits(boolean isDue) {
        budget.waits().note(isDue && isSender.getAsBoolean() && pause().isZero() && budget.available() < 1);
    }

    private Duration pause() {
        Duration closed = gate.remaining();
        Duration open = circuit.openFor();
        return closed.compareTo(open) > 0 ? closed : open;
    }
}
