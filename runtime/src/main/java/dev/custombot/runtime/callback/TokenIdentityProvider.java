package dev.custombot.runtime.callback;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Accepts a verified token. The hub sends the same one until it gets a 401, so verified tokens are remembered. */
@Singleton
public class TokenIdentityProvider implements IdentityProvider<CallbackCredentials.Token> {

    @Inject
    TokenVerifier verifier;

    @Override
    public Class<CallbackCredentials.Token> getRequestType() {
        return CallbackCredentials.Token.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CallbackCredentials.Token token, AuthenticationRequestContext context) {
        return verifier.remembered(token.value).map(identity -> Uni.createFrom().item(identity))
                // Loading the key set blocks.
                .orElseGet(() -> context.runBlocking(() -> verifier.verify(token.value)));
    }
}
