package dev.custombot.runtime.bot.callers;

import dev.custombot.runtime.config.BearerConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.SecretRules;
import dev.custombot.runtime.secret.SecretSetting;

/** The keys of the secrets that callers show, below that of the bot. */
public final class CallerKeys {

    private static final String AUTHENTICATION = "callback.authentication.";

    public static final String BASIC = AUTHENTICATION + "basic.";
    public static final String USERNAME = BASIC + "username";
    public static final String PASSWORD = BASIC + "password";
    public static final String PREVIOUS_USERNAME = BASIC + "previous-username";
    public static final String PREVIOUS_PASSWORD = BASIC + "previous-password";
    public static final String PROVIDER = BASIC + "credentials-provider";
    public static final String PROVIDER_NAME = BASIC + "credentials-provider-name";

    private static final String INTROSPECTION = AUTHENTICATION + "bearer.introspection.";

    public static final String INTROSPECTION_CLIENT = INTROSPECTION + "client-id";

    private CallerKeys() {}

    /** Whether a token of an identity provider could be accepted. */
    public static boolean acceptsTokens(BearerConfig bearer) {
        return verifiesTokens(bearer) || bearer.introspection().url().isPresent();
    }

    /** Whether it could be by a key. */
    public static boolean verifiesTokens(BearerConfig bearer) {
        return bearer.authServerUrl().isPresent() || bearer.jwksUrl().isPresent() || bearer.publicKey().isPresent();
    }

    /** Whether the identity provider is asked: where it is said, or as the client that is named for it. */
    public static boolean introspects(BearerConfig bearer, LiteralSettings settings) {
        return bearer.introspection().url().isPresent()
                || bearer.authServerUrl().isPresent() && settings.isHeld(INTROSPECTION_CLIENT);
    }

    /** Which the bot shows to the identity provider: how long it is the provider decides. */
    public static SecretSetting introspectionSecret(LiteralSettings settings) {
        return new SecretSetting(settings, INTROSPECTION + "client-secret", SecretRules::flaw);
    }

    /** What a required header has. */
    public static SecretSetting header(LiteralSettings settings, String name) {
        return new SecretSetting(settings, headerKey(name), SecretRules::flawOfCallersHeader);
    }

    /** What it had, and may have during a rotation. */
    public static SecretSetting previousHeader(LiteralSettings settings, String name) {
        return new SecretSetting(settings, header(name) + "previous-value", SecretRules::flawOfCallersHeader);
    }

    public static String headerKey(String name) {
        return header(name) + "value";
    }

    private static String header(String name) {
        return AUTHENTICATION + "headers.\"" + name + "\".";
    }
}
