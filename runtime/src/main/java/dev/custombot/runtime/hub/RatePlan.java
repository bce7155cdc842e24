package dev.custombot.runtime.hub;

import java.util.OptionalLong;

/**
 * How many requests a hub allows the bot, all replicas together.
 *
 * @param rate requests per second in the long run
 * @param burst how many may come at once
 * @param monthlyQuota requests per month, if they are limited
 */
public record RatePlan(double rate, int burst, OptionalLong monthlyQuota) {

    public RatePlan withQuota(OptionalLong quota) {
        return quota.isPresent() ? new RatePlan(rate, burst, quota) : this;
    }
}
