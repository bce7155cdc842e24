package dev.custombot.runtime.bot.registrations;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.bot.Surroundings;
import dev.custombot.runtime.bot.SurroundingsFactory;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.HubRegistration.AtStart;
import dev.custombot.runtime.registration.RegistrationWatch;

/** Keeps an eye on the registrations of the bots that want it: those that look at it when they start. */
@Singleton
public class RegistrationWatches {

    private final SurroundingsFactory surroundings;
    private volatile Map<String, RegistrationWatch> watches = Map.of();
    private volatile boolean isMade;

    @Inject
    RegistrationWatches(SurroundingsFactory surroundings) {
        this.surroundings = surroundings;
    }

    /** What is known of each, by the bots' names. */
    public Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        made().forEach((bot, watch) -> known.put(bot, watch.known()));
        return known;
    }

    private Map<String, RegistrationWatch> made() {
        if (!isMade) {
            make();
        }
        return watches;
    }

    private synchronized void make() {
        if (!isMade) {
            Map<String, RegistrationWatch> made = new TreeMap<>();
            Registrations.of().forEach((bot, registration) -> {
                if (registration.atStart() != AtStart.NONE) {
                    made.put(bot, watch(bot, registration));
                }
            });
            watches = Map.copyOf(made);
            isMade = true;
        }
    }

    private RegistrationWatch watch(String bot, HubRegistration registration) {
        CustomBotLog log = CustomBotLog.of(bot);
        Surroundings around = surroundings.get();
        return new RegistrationWatch(registration, registration.checkPeriod(), around.steady(), around.worker(),
                new RegistrationWatch.Listener(log::registrationDiffers, log::registrationUnknown));
    }
}
