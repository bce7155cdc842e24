package dev.custombot.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.BotConfig.CircuitBreakerConfig;
import dev.custombot.runtime.BotConfig.ReplyConfig;
import dev.custombot.runtime.BotConfig.ReplyConfig.Plan;

/** Finds settings with which replies could not be sent, or not within the rate plan. */
final class ReplyCheck {

    private static final String PREFIX = "quarkus.custom-bot.reply.";
    private static final String CHANNEL = "mp.messaging.incoming.custom-bot-replies-in.";
    private static final Pattern CODE = Pattern.compile("[345]\\d{2}(-\\d{1,6})?");
    /** More than any hub takes from one client; a bucket that is filled once per nanosecond at most must not overflow. */
    private static final double MAX_RATE = 100_000;

    private final Map<String, String> problems = new TreeMap<>();

    private ReplyCheck() {}

    /** What is wrong, by key. */
    static Map<String, String> problems(ReplyConfig reply, Config config) {
        ReplyCheck check = new ReplyCheck();
        check.plan(reply);
        check.outcomes(reply);
        check.pauses(reply);
        check.circuitBreaker(reply.circuitBreaker());
        if (reply.plan() != Plan.UNLIMITED || reply.rate().isPresent()) {
            check.oneSender(config);
        }
        return check.problems;
    }

    private void plan(ReplyConfig reply) {
        if (reply.rate().isPresent() && !(reply.rate().getAsDouble() > 0 && reply.rate().getAsDouble() <= MAX_RATE)) {
            problem("rate", "must be more than 0 and at most " + (int) MAX_RATE + " requests per second");
        }
        if (reply.burst().isPresent() && reply.rate().isEmpty()) {
            problem("burst", "needs reply.rate beside it; a plan has a burst of its own");
        }
        atLeastOne("burst", reply.burst().orElse(1));
        atLeastOne("monthly-quota", reply.monthlyQuota().orElse(1));
    }

    private void outcomes(ReplyConfig reply) {
        reply.outcomes().keySet().stream().filter(code -> !CODE.matcher(code).matches()).forEach(
                code -> problem("outcomes.\"" + code + "\"", "must be a code such as \"400-240\" or an HTTP status from 300"));
    }

    private void pauses(ReplyConfig reply) {
        atLeastOne("max-concurrency", reply.maxConcurrency());
        atLeastOneMillisecond("initial-back-off", reply.initialBackOff());
        atLeastOneMillisecond("max-retry-after", reply.maxRetryAfter());
        atLeastOneMillisecond("parked-retry", reply.parkedRetry());
        if (reply.maxBackOff().compareTo(reply.initialBackOff()) < 0) {
            problem("max-back-off", "must not be less than reply.initial-back-off");
        }
    }

    private void circuitBreaker(CircuitBreakerConfig breaker) {
        atLeastOne("circuit-breaker.request-volume", breaker.requestVolume());
        atLeastOneMillisecond("circuit-breaker.delay", breaker.delay());
        if (!(breaker.failureRatio() > 0 && breaker.failureRatio() <= 1)) {
            problem("circuit-breaker.failure-ratio", "must be more than 0 and at most 1");
        }
    }

    /** Another assignment would let several replicas send, each of them at the full rate. */
    private void oneSender(Config config) {
        for (String key : new String[]{"partition.assignment.strategy", "group.protocol"}) {
            config.getOptionalValue(CHANNEL + key, String.class).ifPresent(value -> problems.put(CHANNEL + key,
                    "cannot be set with a rate plan: one replica must own the replies topic"));
        }
    }

    private void atLeastOne(String key, long value) {
        if (value < 1) {
            problem(key, "must be at least 1");
        }
    }

    private void atLeastOneMillisecond(String key, Duration value) {
        if (value.toMillis() < 1) {
            problem(key, "must be at least 1 ms");
        }
    }

    private void problem(String key, String what) {
        problems.put(PREFIX + key, what);
    }
}
