package dev.custombot.runtime.bot.registrations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.callers.CallerKeys;
import dev.custombot.runtime.bot.callers.ProvidedAccount;
import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.registration.RegistrationSetting.Account;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.TransportCheck;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.quarkus.arc.Arc;

/** What the application's bots have to register. */
public final class Registrations {

    private Registrations() {}

    /** By the bots' names. */
    public static Map<String, HubRegistration> of() {
        Map<String, HubRegistration> registrations = new TreeMap<>();
        List<BotSettings> bots = bots();
        for (BotSettings bot : bots) {
            bot.kind().registration(setting(bot, bots))
                    .ifPresent(registration -> registrations.put(bot.names().label(), registration));
        }
        return registrations;
    }

    /**
     * Before anything of a bot is registered: the application has checked nothing yet. What only a registration needs, its secrets among
     * it, may be missing where none is asked for.
     *
     * @param isAsked whether all bots are to be registered
     * @throws io.quarkus.runtime.configuration.ConfigurationException that names each key with which it could not be
     */
    static void check(boolean isAsked) {
        ConfigProblems problems = new ConfigProblems();
        List<BotSettings> bots = bots();
        for (BotSettings bot : bots) {
            if (bot.kind().registers(bot.bot())) {
                ConfigProblems own = problems.below(bot.names().keyPrefix());
                bot.kind().check(bot.bot(), own);
                if (isAsked || bot.kind().registersAtStart(bot.bot())) {
                    bot.kind().checkRegistration(setting(bot, bots), own);
                    provider(bot.firstAtPath(bots), problems);
                }
            }
        }
        problems.refuse();
    }

    /** By what a token of it is fetched, to ask whether it is accepted. */
    private static void provider(BotSettings bot, ConfigProblems problems) {
        BearerConfig bearer = bot.config().callback().authentication().bearer();
        TransportCheck.ofApplication().check(bearer.tlsConfigurationName(), bearer.proxyConfigurationName(),
                problems.below(bot.names().keyPrefix() + "callback.authentication.bearer."));
    }

    private static List<BotSettings> bots() {
        return Arc.container().instance(Bots.class).get().settings();
    }

    /** The first bot at a path says how its callbacks are received. */
    private static RegistrationSetting setting(BotSettings bot, List<BotSettings> bots) {
        BotSettings first = bot.firstAtPath(bots);
        AuthenticationConfig authentication = first.config().callback().authentication();
        Optional<String> provider = authentication.basic().credentialsProvider();
        return new RegistrationSetting(bot.bot(), bot.participant(), first.bot(), first.callbackPath(),
                first.tokenPath(),
                authentication.basic().username().isPresent() || provider.isPresent(),
                !authentication.enabled() || first.tokenPath().isPresent() || CallerKeys.acceptsTokens(authentication.bearer()),
                () -> provider.map(name -> account(name, authentication.basic().credentialsProviderName())),
                authentication.headers().keySet(),
                () -> HubTransport.of(authentication.bearer().tlsConfigurationName(),
                        authentication.bearer().proxyConfigurationName()),
                bot.plan(),
                new BotMetrics(new CompositeMeterRegistry(), bot.names().label()));
    }

    private static Account account(String provider, Optional<String> bean) {
        BasicAccount provided = new ProvidedAccount(provider, bean.orElse(null)).read();
        return new Account(provided.user(), provided.password());
    }
}
