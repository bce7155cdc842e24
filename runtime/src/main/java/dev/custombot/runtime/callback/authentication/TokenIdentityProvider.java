package dev.custombot.runtime.callback.authentication;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Loading the key set blocks: one thread for a token, however many callbacks wait. */
    private final Map<String, Uni<SecurityIdentity>> verifying = new ConcurrentHashMap<>();

    @Override
    public Class<CallbackCredentials.Token> getRequestType() {
        return CallbackCredentials.Token.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CallbackCredentials.Token token, AuthenticationRequestContext context) {
        return verifier.remembered(token.value).map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> verifying.computeIfAbsent(token.value, value -> verify(value, context)));
    }

    private Uni<SecurityIdentity> verify(String token, AuthenticationRequestContext context) {
        return context.runBlocking(() -> verifier.verify(token)).onTermination().invoke(() -> verifying.remove(token))
                .memoize().indefinitely();
    }
}
