package dev.custombot.runtime.bot.registrations;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.callers.ProvidedAccount;
import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.config.AuthenticationConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.registration.RegistrationSetting.Account;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.quarkus.arc.Arc;

/** What the application's bots have to register. */
public final class Registrations {

    private Registrations() {}

    /** By the bots' names. */
    public static Map<String, HubRegistration> of() {
        Map<String, HubRegistration> registrations = new TreeMap<>();
        for (BotSettings bot : Arc.container().instance(Bots.class).get().settings()) {
            bot.kind().registration(setting(bot))
                    .ifPresent(registration -> registrations.put(bot.names().label(), registration));
        }
        return registrations;
    }

    private static RegistrationSetting setting(BotSettings bot) {
        AuthenticationConfig authentication = bot.config().callback().authentication();
        Optional<String> provider = authentication.basic().credentialsProvider();
        return new RegistrationSetting(bot.bot(), bot.participant(), bot.tokenPath(),
                authentication.basic().username().isPresent() || provider.isPresent(),
                () -> provider.map(name -> account(name, authentication.basic().credentialsProviderName())),
                authentication.headers().keySet(),
                new BotMetrics(new CompositeMeterRegistry(), bot.names().label()));
    }

    private static Account account(String provider, Optional<String> bean) {
        BasicAccount provided = new ProvidedAccount(provider, bean.orElse(null)).read();
        return new Account(provided.user(), provided.password());
    }
}
