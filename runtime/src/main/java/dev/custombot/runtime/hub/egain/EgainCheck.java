package dev.custombot.runtime.hub.egain;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.hub.egain.EgainConfig.HubConnection;
import dev.custombot.runtime.secret.Addresses;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.UnusableSecretException;
import io.quarkus.oidc.client.OidcClients;

/** Finds what is missing or cannot be meant, so that replies could be sent. */
final class EgainCheck {

    private static final Pattern CODE = Pattern.compile("[345]\\d{2}(-\\d{1,6})?");

    private EgainCheck() {}

    /** @param clients of the application; there are none where it has switched them off */
    static void check(EgainBot bot, LiteralSettings settings, Optional<OidcClients> clients, ConfigProblems problems) {
        HubConnection hub = bot.hub();
        if (clients.isEmpty()) {
            problems.addOther("quarkus.oidc-client.enabled", "must not be false: the bot gets its access tokens by it");
        }
        clients.ifPresent(known -> hub.oidcClient().filter(name -> known.getClient(name) == null).ifPresent(name -> problems
                .add("hub.oidc-client", "names no OIDC client: there is no quarkus.oidc-client.\"" + name + "\"")));
        require("hub.url", hub.url(), problems);
        hub.url().map(URI::toString).flatMap(Addresses::flaw).ifPresent(flaw -> problems.add("hub.url", flaw));
        if (hub.oidcClient().isEmpty()) {
            require("hub.token-url", hub.tokenUrl(), problems);
            hub.tokenUrl().flatMap(Addresses::flaw).ifPresent(flaw -> problems.add("hub.token-url", flaw));
            // Taken to the letter, so they are not what the mapping of the configuration makes of them.
            literal(() -> required(ClientApplication.ID, settings.findText(ClientApplication.ID), problems), problems);
            literal(() -> required(ClientApplication.SECRET, settings.find(ClientApplication.SECRET), problems), problems);
            hub.tokenParameters().keySet()
                    .forEach(name -> literal(() -> ClientApplication.parameter(name, settings), problems));
        }
        problems.requireAtLeastOneMillisecond("hub.request-timeout", hub.requestTimeout());
        bot.reply().outcomes().keySet().stream().filter(code -> !CODE.matcher(code).matches()).forEach(
                code -> problems.add("reply.outcomes.\"" + code + "\"",
                        "must be a code such as \"400-240\" or an HTTP status from 300"));
    }

    private static Optional<String> required(String key, Optional<String> value, ConfigProblems problems) {
        require(key, value, problems);
        value.flatMap(SecretRules::flaw).ifPresent(flaw -> problems.add(key, flaw));
        return value;
    }

    private static void literal(Supplier<Optional<String>> value, ConfigProblems problems) {
        try {
            value.get();
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
        }
    }

    private static void require(String key, Optional<?> value, ConfigProblems problems) {
        if (value.isEmpty()) {
            problems.add(key, "is needed to send replies");
        }
    }
}
