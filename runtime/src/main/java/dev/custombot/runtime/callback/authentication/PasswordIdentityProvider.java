package dev.custombot.runtime.callback.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.AuthenticationConfig.BasicConfig;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Accepts the configured user with any of its passwords; two are live during a rotation. */
@Singleton
public class PasswordIdentityProvider implements IdentityProvider<CallbackCredentials.Password> {

    @Inject
    CustomBotConfig config;

    @Override
    public Class<CallbackCredentials.Password> getRequestType() {
        return CallbackCredentials.Password.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CallbackCredentials.Password presented, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> check(presented));
    }

    private SecurityIdentity check(CallbackCredentials.Password presented) {
        BasicConfig basic = config.defaultBot().callback().authentication().basic();
        String username = basic.username().orElseThrow(() -> Refusal.UNSUPPORTED.toException());
        byte[] credentials = decode(presented.encoded);
        boolean accepted = false;
        for (String password : basic.passwords().orElse(List.of())) {
            // In constant time, and every password is tried: the duration must not tell which one was nearly right.
            accepted |= MessageDigest.isEqual((username + ":" + password).getBytes(StandardCharsets.UTF_8), credentials);
        }
        if (!accepted) {
            throw Refusal.WRONG_PASSWORD.toException();
        }
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(username)).addRole(CallbackAccess.ROLE)
                .build();
    }

    private static byte[] decode(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw Refusal.WRONG_PASSWORD.toException();
        }
    }
}
