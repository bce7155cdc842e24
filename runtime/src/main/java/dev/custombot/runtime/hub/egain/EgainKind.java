package dev.custombot.runtime.hub.egain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.Limits;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Adaptations;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.hub.egain.client.EgainPlans;
import dev.custombot.runtime.hub.egain.registration.EgainRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationCheck;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.HubRegistration.AtStart;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.request.OperationPlans;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.runtime.request.TransportCheck;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.time.SteadyClock;
import io.quarkus.arc.Arc;
import io.quarkus.oidc.client.OidcClients;
import io.smallrye.config.SmallRyeConfig;

/** eGain's Conversation Hub, by its Conversation Manager API v3. */
public final class EgainKind implements HubKind {

    /** For how long at most an operation is left alone before the bot itself is there. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final HubFeatures FEATURES = new HubFeatures(Limits.MESSAGES_PER_REQUEST, true, true, true, true,
            new RoleTable.ForBots(), Adaptations.NONE, Limits.CONTENT_LENGTH, EgainPlans.PUBLISHED,
            Optional.of(EgainPlans.ENTERPRISE));

    @Override
    public String name() {
        return "egain";
    }

    @Override
    public HubFeatures features() {
        return FEATURES;
    }

    @Override
    public Optional<Class<?>> api() {
        return Optional.of(ConversationManager.class);
    }

    @Override
    public void check(String bot, ConfigProblems problems) {
        EgainCheck.check(config(bot), settings(bot), clients(), problems);
        HubConnection hub = config(bot).hub();
        TransportCheck.ofApplication().check(hub.tlsConfigurationName(), hub.proxyConfigurationName(), problems.under("hub."));
    }

    @Override
    public Optional<String> client(String bot) {
        return ClientKey.of(config(bot).hub(), key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    @Override
    public Hub create(HubSetting setting) {
        EgainBot bot = config(setting.bot());
        EgainConnection connection = new EgainConnection(setting.bot(), setting.participant(), bot.hub(), setting.metrics(),
                setting.clock());
        return Hub.of(FEATURES, new EgainReceiver(setting), new EgainSender(bot, setting, connection), connection.client(),
                new EgainPlaces(connection.url(), connection.transport(), connection.client().assets()),
                connection.client()::conversation);
    }

    @Override
    public boolean registers(String bot) {
        return registrationOf(bot).callbackUrl().isPresent();
    }

    @Override
    public boolean registersAtStart(String bot) {
        return registers(bot) && registrationOf(bot).atStart() != AtStart.NONE;
    }

    @Override
    public void checkRegistration(RegistrationSetting setting, ConfigProblems problems) {
        new RegistrationCheck(registrationOf(setting.bot()), setting, settings(setting.bot()),
                settings(setting.callbackBot())).check(problems);
    }

    @Override
    public Optional<HubRegistration> registration(RegistrationSetting setting) {
        BotRegistration declared = registrationOf(setting.bot());
        return declared.callbackUrl().map(address -> new EgainRegistration(declared, setting, paced(setting).client(),
                settings(setting.bot()), settings(setting.callbackBot())));
    }

    /** The bot's own connection is not there yet: what the hub allows is kept here, too. */
    private static EgainConnection paced(RegistrationSetting setting) {
        EgainConnection connection = new EgainConnection(setting.bot(), setting.participant(), config(setting.bot()).hub(),
                setting.metrics(), Clock.systemUTC());
        connection.within(new OperationPlans(setting.plan().flatMap(RatePlan::operations), LONGEST_REST,
                new SteadyClock(Clock.systemUTC(), System::nanoTime)));
        return connection;
    }

    private static BotRegistration registrationOf(String bot) {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(RegistrationConfig.class).bots()
                .get(bot)
                .registration();
    }

    /** There are none where the application has switched them off. */
    private static Optional<OidcClients> clients() {
        return Arc.container().select(OidcClients.class).stream().findFirst();
    }

    private static LiteralSettings settings(String bot) {
        return LiteralSettings.of(bot, ConfigProvider.getConfig());
    }

    private static EgainBot config(String bot) {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(EgainConfig.class).bots().get(bot);
    }
}
