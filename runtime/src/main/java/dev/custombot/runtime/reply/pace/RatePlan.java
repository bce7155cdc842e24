package dev.custombot.runtime.reply.pace;

import java.util.Optional;
import java.util.OptionalLong;

import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.config.ReplyConfig.Plan;

/**
 * How many requests the hub allows the bot, all replicas together.
 *
 * @param rate requests per second in the long run
 * @param burst how many may come at once
 * @param monthlyQuota requests per month, if they are limited
 */
public record RatePlan(double rate, int burst, OptionalLong monthlyQuota) {

    /** Empty without limits. */
    public static Optional<RatePlan> of(ReplyConfig config) {
        Optional<RatePlan> published = published(config.plan());
        OptionalLong quota = config.monthlyQuota().isPresent()
                ? config.monthlyQuota()
                : published.map(RatePlan::monthlyQuota).orElse(OptionalLong.empty());
        if (config.rate().isPresent()) {
            return Optional.of(new RatePlan(config.rate().getAsDouble(), config.burst().orElse(1), quota));
        }
        return published.map(plan -> new RatePlan(plan.rate, plan.burst, quota));
    }

    private static Optional<RatePlan> published(Plan plan) {
        return switch (plan) {
            case DEVELOPER -> Optional.of(new RatePlan(0.16, 1, OptionalLong.of(1_000)));
            case BASIC -> Optional.of(new RatePlan(1, 3, OptionalLong.of(100_000)));
            case ENTERPRISE -> Optional.of(new RatePlan(5, 15, OptionalLong.of(500_000)));
            case UNLIMITED -> Optional.empty();
        };
    }
}
