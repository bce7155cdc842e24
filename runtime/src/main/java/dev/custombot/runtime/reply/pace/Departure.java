package dev.custombot.runtime.reply.pace;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.request.RatePlan;

/**
 * When what is queued will have left: as fast as the plan allows and the hub answers, in full requests, after the pauses that are known. For
 * those who watch the bot. Thread-safe.
 */
public final class Departure {

    /** How much the newest request counts. */
    private static final double NEWEST = 0.1;

    private final SendGate gate;
    private final HubCircuit circuit;
    private final RequestBudget budget;
    private final Optional<RatePlan> plan;
    private final int batchSize;
    private final int maxRequests;
    private double secondsOfRequest;

    /**
     * @param batchSize how many replies are in a full request
     * @param maxRequests how many requests may be on their way
     */
    public Departure(SendGate gate, HubCircuit circuit, RequestBudget budget, Optional<RatePlan> plan, int batchSize,
            int maxRequests) {
        this.gate = gate;
        this.circuit = circuit;
        this.budget = budget;
        this.plan = plan;
        this.batchSize = batchSize;
        this.maxRequests = maxRequests;
    }

    /** A request has taken so long. */
    public synchronized void requested(long nanos) {
        double seconds = nanos / 1e9;
        secondsOfRequest = secondsOfRequest == 0 ? seconds : secondsOfRequest + NEWEST * (seconds - secondsOfRequest);
    }

    /** In how many seconds the last of so many replies will have left; 0 when there are none. */
    public double secondsToLast(long replies) {
        if (replies <= 0) {
            return 0;
        }
        double ofRequest = secondsOfRequest();
        long requests = (replies + batchSize - 1) / batchSize;
        double sending = ofRequest * Math.ceil(requests / (double) maxRequests);
        double allowed = plan.map(limits -> Math.max(0, requests - Math.max(0, budget.available())) / limits.rate())
                .orElse(0.0);
        return seconds(longer(gate.remaining(), circuit.openFor())) + Math.max(sending, allowed + ofRequest);
    }

    private synchronized double secondsOfRequest() {
        return secondsOfRequest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
