package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.StateConfig.Store;
import dev.custombot.runtime.config.TokenEndpointConfig;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.request.RatePlan;

/**
 * A bot's configuration, with what follows from its name where nothing is configured.
 *
 * @param names what has the bot's name
 * @param kind of its hub
 * @param config as configured
 */
public record BotSettings(BotNames names, HubKind kind, BotConfig config) {

    /** The name of a plan without limits, at every hub. */
    public static final String UNLIMITED = "unlimited";

    private static final Duration LONGEST_BESIDES_SHARED = Duration.ofHours(1);
    /** The key and headers, also those of a dead letter, and what Kafka adds; what is common to a callback's messages counts as body. */
    private static final long BESIDE_THE_MESSAGE = 65_536;

    public String bot() {
        return names.bot();
    }

    public String participant() {
        return config.participantName().orElseGet(() -> names.participant(application()));
    }

    public String callbackPath() {
        return config.callback().path().orElseGet(names::callbackPath);
    }

    /** The path of the bot's own token endpoint; empty if it has none. */
    public Optional<String> tokenPath() {
        TokenEndpointConfig endpoint = config.callback().authentication().tokenEndpoint();
        return endpoint.enabled().orElse(false)
                ? Optional.of(endpoint.path().orElseGet(() -> callbackPath().replaceFirst("/$", "") + "/token"))
                : Optional.empty();
    }

    /** As whom the bot issues tokens, and for whom: no other bot takes them. */
    public String tokenIssuer() {
        return "custom-bot/" + application() + "/" + names.label();
    }

    /** The bot whose {@code callback.…} settings are those of its path: the first one that has it. */
    public BotSettings firstAtPath(List<BotSettings> bots) {
        return bots.stream().filter(one -> one.callbackPath().equals(callbackPath())).findFirst().orElse(this);
    }

    /** How many bytes a record may have that holds a message of a callback, as {@code callback.max-body-size} of this bot lets it in. */
    public long largestRecord() {
        return config.callback().maxBodySize().asLongValue() + BESIDE_THE_MESSAGE;
    }

    public String callbacksTopic() {
        return config.topics().callbacks().orElseGet(names::callbacksTopic);
    }

    public String repliesTopic() {
        return config.topics().replies().orElseGet(names::repliesTopic);
    }

    public String deadLettersTopic() {
        return config.topics().deadLetters().orElseGet(names::deadLettersTopic);
    }

    /** What operators want lies there, if they can want something. */
    public String controlTopic() {
        return config.topics().control().orElseGet(names::controlTopic);
    }

    public String statePrefix() {
        return config.state().keyPrefix().orElseGet(() -> names.statePrefix(application()));
    }

    public String handledPrefix() {
        return config.deduplication().keyPrefix().orElseGet(() -> names.handledPrefix(application()));
    }

    /** For how long handled messages are remembered. */
    public Duration window() {
        return config.deduplication().window().orElseGet(kind::deliversAgainWithin);
    }

    /** For how long the process itself remembers: days are another's to remember. */
    public Duration windowInMemory() {
        Duration window = window();
        return config.deduplication().store() != Store.MEMORY && window.compareTo(LONGEST_BESIDES_SHARED) > 0
                ? LONGEST_BESIDES_SHARED
                : window;
    }

    /** The name of the hub's plan, in lower case. */
    public String planName() {
        return config.reply().plan().or(kind.features()::defaultPlan).orElse(UNLIMITED).toLowerCase(Locale.ROOT);
    }

    /** What the hub allows; empty without limits. */
    public Optional<RatePlan> plan() {
        HubFeatures features = kind.features();
        Optional<RatePlan> published = Optional.ofNullable(features.plans().get(planName()));
        if (config.reply().rate().isPresent()) {
            RatePlan own = new RatePlan(config.reply().rate().getAsDouble(), config.reply().burst().orElse(1),
                    published.map(RatePlan::monthlyQuota).orElse(java.util.OptionalLong.empty()),
                    published.filter(RatePlan::counted).isPresent(), published.flatMap(RatePlan::operations));
            return Optional.of(own.withQuota(config.reply().monthlyQuota()));
        }
        return published.map(plan -> plan.withQuota(config.reply().monthlyQuota()));
    }

    /** How long after the last sign of life Kafka gives the partitions of a channel's consumer to another. */
    public Duration sessionTimeout(String channel) {
        return Duration.ofMillis(ConfigProvider.getConfig()
                .getValue("mp.messaging.incoming." + channel + ".session.timeout.ms", Integer.class));
    }

    private static String application() {
        return application(ConfigProvider.getConfig());
    }

    /** The application's name, as the defaults have it. */
    public static String application(Config config) {
        return config.getOptionalValue("quarkus.application.name", String.class).orElse("custom-bot");
    }
}
