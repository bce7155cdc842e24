package dev.custombot.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.BotConfig.AuthenticationConfig;
import dev.custombot.runtime.BotConfig.BearerConfig;
import dev.custombot.runtime.BotConfig.HubConfig;
import dev.custombot.runtime.state.StoreFactory;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Refuses to start with a configuration that cannot keep the promises, naming every key that is wrong. */
@Singleton
public class ConfigurationCheck {

    private static final String PREFIX = "quarkus.custom-bot.";
    private static final List<String> BROKER_KEYS = List.of("kafka.bootstrap.servers",
            "mp.messaging.connector.smallrye-kafka.bootstrap.servers",
            "mp.messaging.incoming.custom-bot-callbacks-in.bootstrap.servers");
    private static final Duration HUB_LIMIT = Duration.ofSeconds(5);
    private static final Duration MAX_SKEW = Duration.ofSeconds(60);

    void check(@Observes @jakarta.annotation.Priority(1) StartupEvent event, CustomBotConfig config,
            Instance<StoreFactory> stores) {
        List<String> problems = new ArrayList<>();
        Set<String> keys = new java.util.TreeSet<>();
        config.bots().keySet().stream().filter(name -> !CustomBotConfig.DEFAULT_BOT.equals(name)).forEach(name -> {
            problem(problems, keys, "\"" + name + "\"", "named bots are not supported yet, configure the default one");
        });
        BotConfig bot = config.defaultBot();
        callback(bot, problems, keys);
        authentication(bot.callback().authentication(), problems, keys);
        hub(bot.hub(), problems, keys);
        limits(bot, problems, keys);
        broker(problems, keys);
        Map<String, String> found = new TreeMap<>(
                KafkaCheck.problems(ConfigProvider.getConfig(), bot.callback().ackTimeout()));
        found.putAll(ReplyCheck.problems(bot.reply(), ConfigProvider.getConfig()));
        found.forEach((key, mend) -> {
            keys.add(key);
            problems.add(key + " " + mend);
        });
        if (stores.stream().noneMatch(factory -> factory.kind() == bot.state().store())) {
            problem(problems, keys, "state.store", "is redis, which needs the extension quarkus-redis-client");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The bot cannot start: " + String.join("; ", problems), keys);
        }
    }

    private static void limits(BotConfig bot, List<String> problems, Set<String> keys) {
        atLeastOne("dispatch.max-concurrency", bot.dispatch().maxConcurrency(), problems, keys);
        atLeastOne("deduplication.max-entries", bot.deduplication().maxEntries(), problems, keys);
        atLeastOne("deduplication.window", bot.deduplication().window().toMillis(), problems, keys);
        atLeastOne("state.time-to-live", bot.state().timeToLive().toMillis(), problems, keys);
        atLeastOne("state.max-conversations", bot.state().maxConversations(), problems, keys);
        atLeastOne("dialogue.expiry", bot.dialogue().expiry().toMillis(), problems, keys);
        atLeastOne("dialogue.max-tries", bot.dialogue().maxTries(), problems, keys);
        atLeastOne("dispatch.max-replies-per-minute", bot.dispatch().maxRepliesPerMinute(), problems, keys);
        atLeastOne("dispatch.retry.initial-back-off", bot.dispatch().retry().initialBackOff().toMillis(), problems, keys);
        atLeastOne("dispatch.retry.max-back-off", bot.dispatch().retry().maxBackOff().toMillis(), problems, keys);
        atLeastOne("callback.max-in-flight", bot.callback().maxInFlight(), problems, keys);
        if (bot.callback().maxInFlightBytes().asLongValue() < bot.callback().maxBodySize().asLongValue()) {
            problem(problems, keys, "callback.max-in-flight-bytes", "must not be less than callback.max-body-size");
        }
        atLeastOne("shutdown.timeout", bot.shutdown().timeout().toMillis(), problems, keys);
        bot.dispatch().typingIndicator()
                .ifPresent(delay -> atLeastOne("dispatch.typing-indicator", delay.toMillis(), problems, keys));
        atLeastOne("hub.request-timeout", bot.hub().requestTimeout().toMillis(), problems, keys);
        atLeastOne("dead-letters.max-scan", bot.deadLetters().maxScan(), problems, keys);
        atLeastOne("dead-letters.request-timeout", bot.deadLetters().requestTimeout().toMillis(), problems, keys);
        if (bot.dispatch().retry().maxRetries() < 0) {
            problem(problems, keys, "dispatch.retry.max-retries", "must not be less than 0");
        }
        if (bot.deduplication().rebuildRecords() < 0) {
            problem(problems, keys, "deduplication.rebuild-records", "must not be less than 0");
        }
    }

    private static void atLeastOne(String key, long value, List<String> problems, Set<String> keys) {
        if (value < 1) {
            problem(problems, keys, key, "must be at least 1 (durations: 1 ms)");
        }
    }

    private static void callback(BotConfig bot, List<String> problems, Set<String> keys) {
        if (!bot.callback().path().startsWith("/")) {
            problem(problems, keys, "callback.path", "must start with a slash");
        }
        Duration timeout = bot.callback().ackTimeout();
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(HUB_LIMIT) >= 0) {
            problem(problems, keys, "callback.ack-timeout", "must be more than 0 and less than the hub's limit of 5 s");
        }
    }

    private static void authentication(AuthenticationConfig authentication, List<String> problems, Set<String> keys) {
        if (!authentication.enabled()) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                problem(problems, keys, "callback.authentication.enabled", "cannot be false in production");
            }
            return;
        }
        BearerConfig bearer = authentication.bearer();
        boolean hasKey = bearer.jwksUrl().isPresent() || bearer.publicKey().isPresent();
        boolean hasBasic = authentication.basic().username().isPresent();
        if (!hasKey && !hasBasic) {
            problem(problems, keys, "callback.authentication.bearer.jwks-url",
                    "or bearer.public-key or basic.username is needed, so that the hub can authenticate");
        }
        if (bearer.jwksUrl().isPresent() && bearer.publicKey().isPresent()) {
            problem(problems, keys, "callback.authentication.bearer.public-key", "cannot stand beside bearer.jwks-url");
        }
        if (hasKey && bearer.issuer().isEmpty()) {
            problem(problems, keys, "callback.authentication.bearer.issuer", "is needed to verify bearer tokens");
        }
        if (hasKey && bearer.audience().isEmpty()) {
            problem(problems, keys, "callback.authentication.bearer.audience", "is needed to verify bearer tokens");
        }
        if (bearer.clockSkew().isNegative() || bearer.clockSkew().compareTo(MAX_SKEW) > 0) {
            problem(problems, keys, "callback.authentication.bearer.clock-skew", "must be between 0 and 60 s");
        }
        if (hasBasic && authentication.basic().passwords().map(List::isEmpty).orElse(true)) {
            problem(problems, keys, "callback.authentication.basic.passwords", "is needed beside basic.username");
        }
    }

    private static void hub(HubConfig hub, List<String> problems, Set<String> keys) {
        if (hub.url().isEmpty()) {
            problem(problems, keys, "hub.url", "is needed to send replies");
        }
        if (hub.tokenUrl().isEmpty()) {
            problem(problems, keys, "hub.token-url", "is needed to send replies");
        }
        if (hub.clientId().isEmpty()) {
            problem(problems, keys, "hub.client-id", "is needed to send replies");
        }
        if (hub.clientSecret().isEmpty()) {
            problem(problems, keys, "hub.client-secret", "is needed to send replies");
        }
    }

    /** The connector would take localhost:9092 for granted. */
    private static void broker(List<String> problems, Set<String> keys) {
        Config config = ConfigProvider.getConfig();
        boolean given = BROKER_KEYS.stream().anyMatch(key -> config.getOptionalValue(key, String.class).isPresent());
        if (!given) {
            keys.add(BROKER_KEYS.get(0));
            problems.add(BROKER_KEYS.get(0) + " is needed to store messages");
        }
    }

    private static void problem(List<String> problems, Set<String> keys, String key, String what) {
        keys.add(PREFIX + key);
        problems.add(PREFIX + key + " " + what);
    }
}
