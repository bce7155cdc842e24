package dev.custombot.runtime.hub.egain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.Limits;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.arc.Arc;
import io.quarkus.oidc.client.OidcClients;
import io.smallrye.config.SmallRyeConfig;

/** eGain's Conversation Hub, by its Conversation Manager API v3. */
public final class EgainKind implements HubKind {

    private static final String ENTERPRISE = "enterprise";
    private static final Map<String, RatePlan> PLANS = Map.of("developer", new RatePlan(0.16, 1, OptionalLong.of(1_000)),
            "basic", new RatePlan(1, 3, OptionalLong.of(100_000)), ENTERPRISE, new RatePlan(5, 15, OptionalLong.of(500_000)));
    private static final HubFeatures FEATURES = new HubFeatures(Limits.MESSAGES_PER_REQUEST, true, true,
            new RoleTable.ForBots(), Adaptations.NONE, Limits.CONTENT_LENGTH, PLANS, Optional.of(ENTERPRISE));

    @Override
    public String name() {
        return "egain";
    }

    @Override
    public HubFeatures features() {
        return FEATURES;
    }

    @Override
    public void check(String bot, ConfigProblems problems) {
        if (clients().isUnsatisfied()) {
            problems.addOther("quarkus.oidc-client.enabled", "must not be false: the bot gets its access tokens by it");
        }
        EgainCheck.check(config(bot), settings(bot), problems);
    }

    @Override
    public Optional<String> client(String bot) {
        HubConnection hub = config(bot).hub();
        return hub.clientId().or(hub::oidcClient).map(client -> hub.url().map(Object::toString).orElse("") + " " + client);
    }

    @Override
    public Hub create(HubSetting setting) {
        EgainBot bot = config(setting.bot());
        HubTransport transport = HubTransport.of(bot.hub().tlsConfigurationName(), bot.hub().proxyConfigurationName());
        EgainSender sender = new EgainSender(bot, setting,
                new EgainTokens(clients().get(), bot.hub(), () -> settings(setting.bot()).find(EgainCheck.SECRET).orElseThrow(),
                        setting.bot(),
                        transport),
                transport);
        return Hub.of(FEATURES, new EgainReceiver(setting), sender);
    }

    /** There are none where the application has switched them off. */
    private static Instance<OidcClients> clients() {
        return Arc.container().select(OidcClients.class);
    }

    private static LiteralSettings settings(String bot) {
        return LiteralSettings.of(bot, ConfigProvider.getConfig());
    }

    private static EgainBot config(String bot) {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(EgainConfig.class).bots().get(bot);
    }
}
