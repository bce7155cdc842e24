package dev.custombot.runtime.request;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A plan for each operation that a hub counts by itself: one that is used up, or of which the hub wants a pause, makes no other wait. Each
 * process has its own. Thread-safe.
 */
public final class OperationPlans {

    private final Optional<OperationRates> rates;
    private final Duration longestRest;
    private final Clock steady;
    private final Map<String, HubPlan> plans = new ConcurrentHashMap<>();

    /**
     * @param rates empty where nothing is limited
     * @param longestRest for how long at most an operation is left alone when the hub asks for it
     * @param steady never steps
     */
    public OperationPlans(Optional<OperationRates> rates, Duration longestRest, Clock steady) {
        this.rates = rates;
        this.longestRest = longestRest;
        this.steady = steady;
    }

    /** @param operation by the name that meters have, of which there are few */
    public HubPlan of(String operation) {
        return plans.computeIfAbsent(operation, name -> new OwnPlan(rates.map(all -> all.of(name)), longestRest, steady));
    }
}
