package dev.custombot.runtime.reply;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.request.RatePlan;

/**
 * How a bot's replies are sent.
 *
 * @param plan what the hub allows; empty without limits
 * @param maxConcurrency how many requests may be on their way
 * @param backOff before a request that failed in passing is made again
 * @param parkedRetry before one that the hub denied is made again
 * @param maxRetryAfter for how long at most the hub is left alone when it asks for it
 * @param repeatsUnknown whether a reply is sent again of which it is not known whether the hub has it, and which it would take once more
 * @param giveUpAfter how long a reply is tried that fails alone while the hub takes others
 * @param session after which silence Kafka gives the replies to another replica
 * @param trace of the requests
 */
public record ReplySettings(Optional<RatePlan> plan, int maxConcurrency, BackOff backOff, Duration parkedRetry,
        Duration maxRetryAfter, boolean repeatsUnknown, Duration giveUpAfter, Duration session, RequestTrace trace) {

    /** How many requests of the plan others may miss that are in turn with what fails. */
    private static final int MISSED = 4;

    /** For how long others may be silent while the hub takes what they have, as far as the plan allows. */
    Duration silence() {
        return parkedRetry
                .plus(plan.map(limits -> Duration.ofMillis((long) (MISSED * 1_000 / limits.rate()))).orElse(Duration.ZERO));
    }
}
