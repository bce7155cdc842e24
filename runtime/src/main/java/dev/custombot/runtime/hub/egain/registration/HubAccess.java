package dev.custombot.runtime.hub.egain.registration;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRegistration;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.HubAuthentication;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.Way;
import dev.custombot.runtime.registration.RegistrationSetting;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;
import dev.custombot.runtime.secret.UnusableSecretException;

/** What the hub is told to show to the callback: the very secrets that the callback accepts. */
final class HubAccess {

    /** Keys below that of the bot that says how callbacks are received. */
    static final String USERNAME = "callback.authentication.basic.username";
    static final String PASSWORD = "callback.authentication.basic.password";
    static final String PROVIDER = "callback.authentication.basic.credentials-provider";
    static final String CLIENTS = "callback.authentication.token-endpoint.clients.";
    /** Keys below that of the bot. */
    static final String CLIENT_ID = "registration.authentication.client-id";
    static final String CLIENT_SECRET = "registration.authentication.client-secret";
    static final String PAYLOAD = "registration.authentication.payload";
    static final String HEADERS = "registration.headers.";
    static final String TOKEN_HEADERS = "registration.authentication.headers.";

    private static final String REQUIRED = "callback.authentication.headers.\"";
    private static final String CONTENT_TYPE = "Content-Type";

    private final BotRegistration config;
    private final LiteralSettings settings;
    private final LiteralSettings callbackSettings;
    private final RegistrationSetting setting;

    /**
     * @param settings of the bot
     * @param callbackSettings of the bot that says how callbacks are received
     * @param setting names what the callback wants
     */
    HubAccess(BotRegistration config, LiteralSettings settings, LiteralSettings callbackSettings,
            RegistrationSetting setting) {
        this.config = config;
        this.settings = settings;
        this.callbackSettings = callbackSettings;
        this.setting = setting;
    }

    /** How the hub is to show that it is the hub: as the callback accepts it, unless something else is said. */
    static Way way(BotRegistration config, RegistrationSetting setting) {
        return config.authentication().type().orElseGet(() -> setting.tokenPath().isPresent()
                ? Way.TOKEN_ENDPOINT
                : setting.acceptsBasic() ? Way.BASIC : Way.OAUTH2);
    }

    /**
     * Beside the callback, below whatever stands before the callback's path: whoever reaches the one reaches the other.
     *
     * @return empty if there is none, or if the callback's path is not the end of its address
     */
    static Optional<String> ownTokenUrl(BotRegistration config, RegistrationSetting setting) {
        URI callback = config.callbackUrl().orElseThrow();
        String path = withoutSlash(Optional.ofNullable(callback.getRawPath()).orElse(""));
        return setting.tokenPath().filter(token -> path.endsWith(setting.callbackPath()))
                .map(token -> callback.getScheme() + "://" + callback.getRawAuthority()
                        + path.substring(0, path.length() - setting.callbackPath().length()) + token);
    }

    /** The router takes it with one at the end, too. */
    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Headers of each callback. */
    List<Attribute> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        config.headers().keySet().forEach(name -> headers.put(name, literal(HEADERS + "\"" + name + "\"")));
        setting.requiredHeaders()
                .forEach(name -> new SecretSetting(callbackSettings, REQUIRED + name + "\".value",
                        SecretRules::flawOfCallersHeader).read().ifPresent(value -> headers.put(name, value)));
        return attributes(headers);
    }

    Authentication authentication(String name, Way way) {
        return switch (way) {
            case BASIC -> setting.provided().get()
                    .map(account -> Authentication.basic(name, account.user(), account.password()))
                    .orElseGet(() -> Authentication.basic(name, needed(callbackSettings, USERNAME),
                            needed(callbackSettings, PASSWORD)));
            case TOKEN_ENDPOINT, OAUTH2 -> Authentication.oauth2(name, tokenRequest());
        };
    }

    private TokenRequest tokenRequest() {
        HubAuthentication how = config.authentication();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(CONTENT_TYPE, "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        how.headers().keySet()
                .forEach(header -> headers.put(header, literal(TOKEN_HEADERS + "\"" + header + "\"")));
        return new TokenRequest(how.requestUrl().map(Object::toString).or(() -> ownTokenUrl(config, setting)).orElse(""),
                how.method(),
                attributes(headers), settings.find(PAYLOAD).orElseGet(this::credentials),
                how.tokenPath());
    }

    /** As OAuth 2 wants client credentials in a form. */
    private String credentials() {
        return "grant_type=client_credentials&client_id=" + form(settings.findText(CLIENT_ID).orElse(""))
                + "&client_secret=" + form(needed(settings, CLIENT_SECRET));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String needed(LiteralSettings settings, String key) {
        return secret(settings, key).orElseThrow(() -> new UnusableSecretException(key, "is needed to register the bot"));
    }

    private static Optional<String> secret(LiteralSettings settings, String key) {
        return new SecretSetting(settings, key, SecretRules::flaw).read();
    }

    private String literal(String key) {
        return settings.find(key).orElse("");
    }

    private static List<Attribute> attributes(Map<String, String> values) {
        List<Attribute> attributes = new ArrayList<>();
        values.forEach((name, value) -> attributes.add(Attribute.of(name, value)));
        return attributes;
    }
}
