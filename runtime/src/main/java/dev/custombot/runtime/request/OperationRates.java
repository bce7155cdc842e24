package dev.custombot.runtime.request;

import java.util.Map;

/**
 * What a hub allows of each of its operations, where it counts them apart.
 *
 * @param own of those that have a rate of their own, by their names
 * @param usual of each of the others
 */
public record OperationRates(Map<String, Rate> own, Rate usual) {

    /**
     * A token bucket.
     *
     * @param perSecond requests in the long run
     * @param burst how many may come at once
     */
    public record Rate(double perSecond, int burst) {}

    public OperationRates {
        own = Map.copyOf(own);
    }

    Rate of(String operation) {
        return own.getOrDefault(operation, usual);
    }
}
