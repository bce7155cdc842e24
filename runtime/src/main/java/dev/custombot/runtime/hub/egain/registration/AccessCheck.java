package dev.custombot.runtime.hub.egain.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.custombot.Limits;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.HubAuthentication;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.secret.Addresses;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds what is missing or cannot be meant in how the hub is to show that it is the hub: with it, no callback would be accepted. */
final class AccessCheck {

    private static final String AUTHENTICATION = "registration.authentication.";
    private static final String NEEDED = "is needed to register the bot";
    private static final int LONGEST = 1024;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+^_`|~.-]+");
    /** Those that nobody can choose. */
    private static final Set<String> TAKEN = Set.of("connection", "content-length", "expect", "host", "transfer-encoding",
            "upgrade");
    /** Those by which the hub says who it is, and what it sends: of two of them none is meant. */
    private static final Set<String> TAKEN_BY_CALLBACKS = Set.of("authorization", "content-encoding", "content-type");

    private final BotRegistration config;
    private final RegistrationSetting setting;
    private final LiteralSettings settings;
    private final LiteralSettings callbackSettings;
    private final ConfigProblems problems;

    /** @param problems of the bot */
    AccessCheck(BotRegistration config, RegistrationSetting setting, LiteralSettings settings, LiteralSettings callbackSettings,
            ConfigProblems problems) {
        this.config = config;
        this.setting = setting;
        this.settings = settings;
        this.callbackSettings = callbackSettings;
        this.problems = problems;
    }

    void check() {
        Way way = HubAccess.way(config, setting);
        if (way == Way.BASIC) {
            basic();
        } else {
            token(way, config.authentication());
        }
        headers(HubAccess.HEADERS, config.headers().keySet(), TAKEN_BY_CALLBACKS);
    }

    /** What a provider has is known when it is asked. */
    private void basic() {
        if (!callbackSettings.isHeld(HubAccess.PROVIDER)) {
            Function<String, String> whole = key -> CustomBotConfig.keyPrefix(setting.callbackBot()) + key;
            secret(callbackSettings, HubAccess.USERNAME, whole);
            secret(callbackSettings, HubAccess.PASSWORD, whole);
        }
    }

    private void token(Way way, HubAuthentication how) {
        if (!setting.acceptsTokens()) {
            problems.add(AUTHENTICATION + "type", "is of a token, and the callback accepts none: callback.authentication has "
                    + "neither token-endpoint.enabled nor an identity provider (bearer)");
        }
        if (how.requestUrl().isEmpty() && (way == Way.OAUTH2 || setting.tokenPath().isEmpty())) {
            problems.add(AUTHENTICATION + "request-url", NEEDED);
        } else if (how.requestUrl().isEmpty() && HubAccess.ownTokenUrl(config, setting).isEmpty()) {
            problems.add(AUTHENTICATION + "request-url",
                    "is needed: registration.callback-url does not end with the callback's "
                            + "path (" + setting.callbackPath()
                            + "), so nobody can say what stands before that of the token endpoint");
        }
        how.requestUrl().flatMap(url -> Addresses.flaw(url.toString()))
                .ifPresent(flaw -> problems.add(AUTHENTICATION + "request-url", flaw));
        if (!Set.of("POST", "GET").contains(how.method())) {
            problems.add(AUTHENTICATION + "method", "must be POST or GET");
        } else if (!how.method().equals("POST") && way == Way.TOKEN_ENDPOINT && setting.tokenPath().isPresent()) {
            problems.add(AUTHENTICATION + "method", "must be POST: the bot's own token endpoint takes nothing else");
        }
        if (how.tokenPath().isBlank() || Limits.lengthOf(how.tokenPath()) > LONGEST) {
            problems.add(AUTHENTICATION + "token-path", "must have 1 to " + LONGEST + " characters");
        }
        headers(HubAccess.TOKEN_HEADERS, how.headers().keySet(), Set.of());
        Optional<String> payload = found(() -> settings.find(HubAccess.PAYLOAD));
        if (payload.filter(text -> Limits.lengthOf(text) > LONGEST).isPresent()) {
            problems.add(HubAccess.PAYLOAD, "must have at most " + LONGEST + " characters");
        }
        if (!settings.isHeld(HubAccess.PAYLOAD)) {
            if (settings.isHeld(HubAccess.CLIENT_ID)) {
                found(() -> settings.findText(HubAccess.CLIENT_ID))
                        .flatMap(id -> SecretRules.flaw(id).or(() -> unknown(way, id)))
                        .ifPresent(flaw -> problems.add(HubAccess.CLIENT_ID, flaw));
            } else {
                problems.add(HubAccess.CLIENT_ID, "or payload " + NEEDED);
            }
            Function<String, String> whole = key -> CustomBotConfig.keyPrefix(setting.bot()) + key;
            secret(settings, HubAccess.CLIENT_SECRET, whole);
        }
    }

    /** What is wrong with a client that the bot's own token endpoint does not know. */
    private Optional<String> unknown(Way way, String client) {
        return way != Way.TOKEN_ENDPOINT || setting.tokenPath().isEmpty()
                || new SecretSetting(callbackSettings, HubAccess.CLIENTS + "\"" + client + "\".secret-hash").isSet()
                        ? Optional.empty()
                        : Optional.of("is of no client of " + HubAccess.CLIENTS + "*");
    }

    /** @param whole makes the whole key of one below the bot's */
    private void secret(LiteralSettings source, String key, Function<String, String> whole) {
        try {
            if (new SecretSetting(source, key, SecretRules::flaw).read().isEmpty()) {
                problems.addOther(whole.apply(key), NEEDED);
            }
        } catch (UnusableSecretException e) {
            problems.addOther(whole.apply(e.key()), e.mend());
        }
    }

    /** @param taken besides those that nobody can choose */
    private void headers(String keys, Set<String> names, Set<String> taken) {
        for (String name : names) {
            String key = keys + '"' + name + '"';
            String letters = name.toLowerCase(Locale.ROOT);
            if (!HEADER.matcher(name).matches() || TAKEN.contains(letters)) {
                problems.add(key, "is of a header that nobody can choose");
            } else if (taken.contains(letters)) {
                problems.add(key, "is of a header that the hub's callbacks have already");
            } else if (found(() -> settings.find(key)).filter(value -> SecretRules.flawOfHeader(value).isEmpty()).isEmpty()) {
                problems.add(key, "must be of ASCII and in one line, as headers are");
            }
        }
    }

    private Optional<String> found(Supplier<Optional<String>> source) {
        try {
            return source.get();
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
            return Optional.empty();
        }
    }
}
