package dev.custombot.runtime.bot;

import java.util.Optional;

import dev.custombot.runtime.bot.issuer.OwnTokens;
import dev.custombot.runtime.bot.secrets.SecretsTimer;
import dev.custombot.runtime.bot.secrets.WatchedSecrets;
import dev.custombot.runtime.callback.authentication.TokenAuthenticator;
import dev.custombot.runtime.hub.CallbackAuthenticator;

/**
 * Who may deliver callbacks to a bot.
 *
 * @param authenticator says so
 * @param tokens says which of them have good ones
 * @param ownTokens issued by the bot itself, if it does
 * @param watched the secrets of the callers, and of the hub
 * @param secrets keeps them up to date
 */
record Callers(CallbackAuthenticator authenticator, TokenAuthenticator tokens, Optional<OwnTokens> ownTokens,
        WatchedSecrets watched, SecretsTimer secrets) implements AutoCloseable {

    @Override
    public void close() {
        tokens.close();
        ownTokens.ifPresent(OwnTokens::close);
        secrets.close();
    }
}
