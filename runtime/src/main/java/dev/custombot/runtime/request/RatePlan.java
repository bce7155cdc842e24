package dev.custombot.runtime.request;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many requests with replies a hub allows the bot, all replicas together; where it does not count operations apart, how many of any kind.
 *
 * @param rate requests per second in the long run
 * @param burst how many may come at once
 * @param monthlyQuota requests per month, if they are limited
 * @param counted whether the hub says with its answers how many are left
 * @param operations of the others, where the hub counts each by itself
 */
public record RatePlan(double rate, int burst, OptionalLong monthlyQuota, boolean counted,
        Optional<OperationRates> operations) {

    /** One of which the hub says nothing. */
    public RatePlan(double rate, int burst, OptionalLong monthlyQuota) {
        this(rate, burst, monthlyQuota, false);
    }

    /** One for whatever the hub is asked. */
    public RatePlan(double rate, int burst, OptionalLong monthlyQuota, boolean counted) {
        this(rate, burst, monthlyQuota, counted, Optional.empty());
    }

    /** The same with what the hub allows besides. */
    public RatePlan with(OperationRates others) {
        return new RatePlan(rate, burst, monthlyQuota, counted, Optional.of(others));
    }

    public RatePlan withQuota(OptionalLong quota) {
        return quota.isPresent() ? new RatePlan(rate, burst, quota, counted, operations) : this;
    }

    /** A part of it, for what is asked beside it. */
    public RatePlan dividedBy(int parts) {
        return new RatePlan(rate / parts, Math.max(1, burst / parts), monthlyQuota, counted, operations);
    }
}
