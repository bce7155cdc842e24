package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.DispatchConfig;
import dev.custombot.runtime.config.ReplyConfig;

/** Finds durations that nobody can count with, all of them, so that no other check and nothing later ends without a key. */
final class DurationsCheck {

    private final ConfigProblems problems;

    private DurationsCheck(ConfigProblems problems) {
        this.problems = problems;
    }

    static void check(BotConfig bot, ConfigProblems problems) {
        DurationsCheck check = new DurationsCheck(problems);
        check.all("", Map.of("callback.ack-timeout", bot.callback().ackTimeout(), "dialogue.expiry", bot.dialogue().expiry(),
                "state.time-to-live", bot.state().timeToLive(), "shutdown.timeout", bot.shutdown().timeout(),
                "dead-letters.request-timeout", bot.deadLetters().requestTimeout(), "assets.transfer-timeout",
                bot.assets().transferTimeout()));
        check.one("deduplication.window", bot.deduplication().window());
        check.one("shutdown.delay", bot.shutdown().delay());
        check.dispatch(bot.dispatch());
        check.reply(bot.reply());
        check.callers(bot.callback().authentication());
    }

    private void dispatch(DispatchConfig dispatch) {
        all("dispatch.", Map.of("handover-timeout", dispatch.handoverTimeout(), "handler-timeout", dispatch.handlerTimeout(),
                "retry.initial-back-off", dispatch.retry().initialBackOff(), "retry.max-back-off",
                dispatch.retry().maxBackOff()));
        one("dispatch.typing-indicator", dispatch.typingIndicator());
        dispatch.retry().exceptions()
                .forEach((type, own) -> one("dispatch.retry.\"" + type + "\".max-duration", own.maxDuration()));
    }

    private void reply(ReplyConfig reply) {
        all("reply.", Map.of("initial-back-off", reply.initialBackOff(), "max-back-off", reply.maxBackOff(), "max-retry-after",
                reply.maxRetryAfter(), "parked-retry", reply.parkedRetry(), "give-up-after", reply.giveUpAfter(),
                "circuit-breaker.delay", reply.circuitBreaker().delay()));
    }

    private void callers(AuthenticationConfig callers) {
        all("callback.authentication.", Map.of("reload-period", callers.reloadPeriod(), "token-endpoint.token-lifetime",
                callers.tokenEndpoint().tokenLifetime(), "token-endpoint.timeout", callers.tokenEndpoint().timeout()));
        BearerConfig bearer = callers.bearer();
        all("callback.authentication.bearer.", Map.of("clock-skew", bearer.clockSkew(), "keys-refresh-interval",
                bearer.keysRefreshInterval(), "unknown-key-interval", bearer.unknownKeyInterval(), "keys-kept-during-outage",
                bearer.keysKeptDuringOutage(), "timeout", bearer.timeout(), "introspection.remembered",
                bearer.introspection().remembered()));
    }

    private void all(String group, Map<String, Duration> durations) {
        durations.forEach((key, duration) -> problems.requireCountable(group + key, duration));
    }

    private void one(String key, Optional<Duration> duration) {
        duration.ifPresent(given -> problems.requireCountable(key, given));
    }
}
