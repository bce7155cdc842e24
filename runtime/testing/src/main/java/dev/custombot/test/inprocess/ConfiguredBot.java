package dev.custombot.test.inprocess;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.dispatch.RetryPolicies;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import io.smallrye.config.SmallRyeConfig;

/**
 * What the configuration that the test sees says of the bot, or else the defaults.
 *
 * @param bot the bot's name
 */
record ConfiguredBot(String bot) {

    private static final String RETRY = "dispatch.retry.";

    Optional<String> failureText() {
        return value("dispatch.failure-text", String.class);
    }

    Duration handlerTimeout() {
        return value("dispatch.handler-timeout", Duration.class).orElse(Duration.ofSeconds(60));
    }

    /** Without a limit for a minute unless one is configured: customers of a test say in it what others say in an hour. */
    LoopGuard loopGuard() {
        return new LoopGuard(value("dispatch.max-replies-per-minute", Integer.class).orElse(Integer.MAX_VALUE),
                value("dispatch.max-replies-per-message", Integer.class).orElse(1_000));
    }

    Duration timeToLive() {
        return value("state.time-to-live", Duration.class).orElse(Duration.ofHours(24));
    }

    Optional<Duration> window() {
        return value("deduplication.window", Duration.class);
    }

    RetryPolicies retries() {
        Map<String, RetryPolicy> policies = new HashMap<>();
        policies.put(VirtualMachineError.class.getName(), RetryPolicy.NEVER);
        policies.put(LinkageError.class.getName(), RetryPolicy.NEVER);
        String start = prefix() + RETRY + '"';
        for (String key : ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getLatestPropertyNames()) {
            int end = key.lastIndexOf("\".");
            if (key.startsWith(start) && end > start.length()) {
                String exception = key.substring(start.length(), end);
                policies.put(exception, policy(RETRY + '"' + exception + "\"."));
            }
        }
        return new RetryPolicies(RetryPolicy.times(value(RETRY + "max-retries", Integer.class).orElse(2)), policies);
    }

    private RetryPolicy policy(String own) {
        return value(own + "max-retries", Integer.class).map(RetryPolicy::times)
                .or(() -> value(own + "max-duration", Duration.class).map(RetryPolicy::lasting)).orElse(RetryPolicy.FOREVER);
    }

    <T> Optional<T> value(String key, Class<T> type) {
        return ConfigProvider.getConfig().getOptionalValue(prefix() + key, type);
    }

    private String prefix() {
        return new BotNames(bot).keyPrefix();
    }
}
