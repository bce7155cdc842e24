package dev.custombot.runtime.hub.egain.registration;

import java.net.URI;
import java.util.Optional;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.secret.Addresses;

/** Finds what is missing or cannot be meant in what a bot declares of its registration. */
public final class RegistrationCheck {

    private static final String AUTHENTICATION = "registration.authentication.";

    private RegistrationCheck() {}

    public static void check(BotRegistration config, ConfigProblems problems) {
        Optional<URI> callback = config.callbackUrl();
        if (callback.isEmpty()) {
            return;
        }
        Addresses.flaw(callback.get().toString()).ifPresent(flaw -> problems.add("registration.callback-url", flaw));
        require("registration.notification-email", config.notificationEmail(), problems);
        config.authentication().requestUrl().map(URI::toString).flatMap(Addresses::flaw)
                .ifPresent(flaw -> problems.add(AUTHENTICATION + "request-url", flaw));
        if (config.authentication().type().filter(way -> way == Way.OAUTH2).isPresent()) {
            require(AUTHENTICATION + "request-url", config.authentication().requestUrl(), problems);
        }
        if (config.rotation().checks() < 1) {
            problems.add("registration.rotation.checks", "must be at least 1");
        }
        config.account().name().ifPresent(name -> {
            require("registration.account.address", config.account().address(), problems);
            require("registration.account.entry-point", config.account().entryPoint(), problems);
            require("registration.channel.type", config.channel().type(), problems);
            require("registration.orchestration.name", config.orchestration().name(), problems);
        });
        config.channel().type().ifPresent(type -> {
            if (config.channel().icon().isEmpty() && config.channel().iconFile().isEmpty()) {
                problems.add("registration.channel.icon-file", "is needed for a channel");
            }
        });
    }

    private static void require(String key, Optional<?> value, ConfigProblems problems) {
        if (value.isEmpty()) {
            problems.add(key, "is needed to register the bot");
        }
    }
}
