package dev.custombot.runtime.request;

import java.util.OptionalLong;

/**
 * How many requests a hub allows the bot, all replicas together.
 *
 * @param rate requests per second in the long run
 * @param burst how many may come at once
 * @param monthlyQuota requests per month, if they are limited
 * @param counted whether the hub says with its answers how many are left
 */
public record RatePlan(double rate, int burst, OptionalLong monthlyQuota, boolean counted) {

    /** One of which the hub says nothing. */
    public RatePlan(double rate, int burst, OptionalLong monthlyQuota) {
        this(rate, burst, monthlyQuota, false);
    }

    public RatePlan withQuota(OptionalLong quota) {
        return quota.isPresent() ? new RatePlan(rate, burst, quota, counted) : this;
    }

    /** A part of it, for what is asked beside it. */
    public RatePlan dividedBy(int parts) {
        return new RatePlan(rate / parts, Math.max(1, burst / parts), monthlyQuota, counted);
    }
}
