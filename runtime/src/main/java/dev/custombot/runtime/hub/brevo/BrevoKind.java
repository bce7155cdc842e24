package dev.custombot.runtime.hub.brevo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.brevo.BrevoConfig.Agent;
import dev.custombot.runtime.hub.brevo.BrevoConfig.BrevoBot;
import dev.custombot.runtime.hub.brevo.BrevoConfig.HubConnection;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;
import dev.custombot.runtime.hub.brevo.client.BrevoConnection;
import dev.custombot.runtime.hub.brevo.client.BrevoConnection.Way;
import dev.custombot.runtime.hub.brevo.shown.BrevoAdaptations;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import dev.custombot.runtime.hub.brevo.shown.Understanding;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.runtime.request.TransportCheck;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;

/** Brevo Conversations: its webhooks, and the agents' part of its API v3. */
public final class BrevoKind implements HubKind {

    /** What the ancestor of the product takes; Brevo publishes no length. */
    private static final int TEXT_LENGTH = 5_000;
    private static final Duration SILENCE = Duration.ofHours(12);
    private static final URI BREVO = URI.create("https://api.brevo.com/v3");
    private static final String GENERAL = "general";
    private static final Map<String, RatePlan> PLANS = Map.of(GENERAL, hourly(100), "advanced", hourly(200));
    private static final HubFeatures FEATURES = new HubFeatures(1, false, false, false, false, BrevoAdaptations.SENDABLE,
            BrevoAdaptations.ADAPTATIONS, TEXT_LENGTH, PLANS, Optional.of(GENERAL));

    /** No hour has more, wherever it begins: half of them may come at once, the others are spread. */
    private static RatePlan hourly(int requests) {
        int burst = requests / 2;
        return new RatePlan((requests - burst) / 3_600.0, burst, OptionalLong.empty(), true);
    }

    @Override
    public String name() {
        return "brevo";
    }

    @Override
    public HubFeatures features() {
        return FEATURES;
    }

    /** The secret may be the path's last segment, or stand elsewhere. */
    @Override
    public List<String> callbackRoutes(String path) {
        return List.of(path, (path.endsWith("/") ? path : path + "/") + ":" + WebhookSecret.PARAMETER);
    }

    /** Brevo's other webhooks are repeated four times, the last 11 hours after the first. */
    @Override
    public Duration deliversAgainWithin() {
        return Duration.ofHours(12);
    }

    @Override
    public boolean asksAuthenticator(String bot) {
        return WebhookSecret.isAccountSet(settings(bot));
    }

    /** Nothing in a webhook names a bot. */
    @Override
    public boolean namesRecipients() {
        return false;
    }

    @Override
    public Optional<Class<?>> api() {
        return Optional.of(BrevoConversations.class);
    }

    @Override
    public void check(String bot, ConfigProblems problems) {
        HubConnection hub = config(bot).hub();
        BrevoCheck.check(hub, settings(bot), problems);
        TransportCheck.ofApplication().check(hub.tlsConfigurationName(), hub.proxyConfigurationName(), problems.under("hub."));
    }

    /** Brevo counts the requests of an account. */
    @Override
    public Optional<String> client(String bot) {
        return BrevoSecrets.of(settings(bot)).account();
    }

    @Override
    public Looks looks(Function<String, Optional<String>> configured) {
        return new BrevoLooks(
                new ShownReplies(configured.apply("hub.escalation.text"), configured.apply("hub.escalation.group"),
                        TEXT_LENGTH),
                new Understanding(TEXT_LENGTH),
                configured.apply("hub.escalation.silence").map(DurationConverter::parseDuration).orElse(SILENCE));
    }

    @Override
    public Hub create(HubSetting setting) {
        HubConnection hub = config(setting.bot()).hub();
        BrevoSecrets secrets = BrevoSecrets.of(settings(setting.bot()));
        BrevoKey key = new BrevoKey(setting.secrets().watch(secrets.apiKey(), secrets.apiKey()::read));
        BrevoConnection connection = new BrevoConnection(way(hub, setting.participant()), key, setting);
        BrevoReceiver receiver = new BrevoReceiver(setting.participant(), setting.limits(), callers(setting, hub, secrets),
                identity(hub, setting.participant()), new Understanding(TEXT_LENGTH), hub.escalation().silence());
        ShownReplies shown = new ShownReplies(hub.escalation().text(), hub.escalation().group(), TEXT_LENGTH);
        return Hub.of(FEATURES, receiver, new BrevoSender(connection, key, hub.agent().pingInterval(), shown),
                connection.client());
    }

    private static WebhookCallers callers(HubSetting setting, HubConnection hub, BrevoSecrets secrets) {
        return new WebhookCallers(secrets.watchedWebhook(setting.secrets(), hub.webhook().secretHeader()),
                WebhookSecret.isAccountSet(settings(setting.bot())) ? Optional.of(setting.authenticator()) : Optional.empty());
    }

    private static BotIdentity identity(HubConnection hub, String participant) {
        return new BotIdentity(hub.agent().tag().orElse(participant), hub.agent().id(), hub.agent().email());
    }

    private static Way way(HubConnection hub, String participant) {
        Agent agent = hub.agent();
        String tag = agent.tag().orElse(participant);
        BrevoAgent bot = agent.id().map(id -> BrevoAgent.withId(id).tagged(tag))
                .orElseGet(() -> BrevoAgent.named(agent.email().orElseThrow(), agent.name().orElseThrow(), tag));
        return new Way(hub.url().orElse(BREVO), bot, hub.requestTimeout(),
                HubTransport.of(hub.tlsConfigurationName(), hub.proxyConfigurationName()));
    }

    private static LiteralSettings settings(String bot) {
        return LiteralSettings.of(bot, ConfigProvider.getConfig());
    }

    private static BrevoBot config(String bot) {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(BrevoConfig.class).bots().get(bot);
    }
}
