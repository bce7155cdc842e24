package dev.custombot.runtime.bot.check;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.request.RatePlan;

/** Finds settings with which replies could not be sent, or not within the rate plan. */
final class ReplyCheck {

    /** More than any hub takes from one client; a bucket that is filled once per nanosecond at most must not overflow. */
    private static final double MAX_RATE = 100_000;

    private final ConfigProblems problems;
    private final BotSettings settings;
    private final String channel;

    private ReplyCheck(BotSettings settings, ConfigProblems problems) {
        this.settings = settings;
        this.channel = "mp.messaging.incoming." + settings.names().repliesIn() + ".";
        this.problems = problems;
    }

    static void check(BotSettings settings, Config config, ConfigProblems problems) {
        ReplyConfig reply = settings.config().reply();
        ReplyCheck check = new ReplyCheck(settings, problems);
        check.plan(reply);
        check.pauses(reply);
        check.circuitBreaker(reply.circuitBreaker());
        if (settings.plan().isPresent()) {
            check.oneSender(config);
        }
        check.heartbeats(config);
    }

    private void plan(ReplyConfig reply) {
        Map<String, RatePlan> plans = settings.kind().features().plans();
        if (!plans.containsKey(settings.planName()) && !settings.planName().equals(BotSettings.UNLIMITED)) {
            problems.add("reply.plan", "must be one of " + String.join(", ", new TreeSet<>(plans.keySet())) + " or "
                    + BotSettings.UNLIMITED);
        }
        if (reply.rate().isPresent() && !(reply.rate().getAsDouble() > 0 && reply.rate().getAsDouble() <= MAX_RATE)) {
            problems.add("reply.rate", "must be more than 0 and at most " + (int) MAX_RATE + " requests per second");
        }
        if (reply.burst().isPresent() && reply.rate().isEmpty()) {
            problems.add("reply.burst", "needs reply.rate beside it; a plan has a burst of its own");
        }
        problems.requireAtLeastOne("reply.burst", reply.burst().orElse(1));
        problems.requireAtLeastOne("reply.monthly-quota", reply.monthlyQuota().orElse(1));
    }

    private void pauses(ReplyConfig reply) {
        problems.requireAtLeastOne("reply.max-concurrency", reply.maxConcurrency());
        problems.requireAtLeastOneMillisecond("reply.initial-back-off", reply.initialBackOff());
        problems.requireAtLeastOneMillisecond("reply.max-retry-after", reply.maxRetryAfter());
        problems.requireAtLeastOneMillisecond("reply.parked-retry", reply.parkedRetry());
        problems.requireAtLeastOneMillisecond("reply.give-up-after", reply.giveUpAfter());
        if (reply.maxBackOff().compareTo(reply.initialBackOff()) < 0) {
            problems.add("reply.max-back-off", "must not be less than reply.initial-back-off");
        }
    }

    private void circuitBreaker(CircuitBreakerConfig breaker) {
        problems.requireAtLeastOne("reply.circuit-breaker.request-volume", breaker.requestVolume());
        problems.requireAtLeastOneMillisecond("reply.circuit-breaker.delay", breaker.delay());
        if (!(breaker.failureRatio() > 0 && breaker.failureRatio() <= 1)) {
            problems.add("reply.circuit-breaker.failure-ratio", "must be more than 0 and at most 1");
        }
    }

    /** Another assignment would let several replicas send, each of them at the full rate. */
    private void oneSender(Config config) {
        for (String key : List.of("partition.assignment.strategy", "group.protocol")) {
            for (String prefix : List.of(channel, "mp.messaging.connector.smallrye-kafka.", "kafka.")) {
                config.getOptionalValue(prefix + key, String.class).ifPresent(value -> problems.addOther(prefix + key,
                        "cannot be set with a rate plan: one replica must own the replies topic"));
            }
        }
    }

    /** Who sends must have been answered within half of the session; with a third there is time for the answer. */
    private void heartbeats(Config config) {
        OptionalLong session = milliseconds(config, "session.timeout.ms");
        OptionalLong heartbeat = milliseconds(config, "heartbeat.interval.ms");
        if (session.isPresent() && heartbeat.isPresent() && heartbeat.getAsLong() > session.getAsLong() / 3) {
            problems.addOther(channel + "heartbeat.interval.ms",
                    "must be at most a third of " + channel + "session.timeout.ms");
        }
    }

    /** Empty when it is no number, which Kafka complains of. */
    private OptionalLong milliseconds(Config config, String attribute) {
        try {
            return OptionalLong.of(Long.parseLong(config.getValue(channel + attribute, String.class).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
