package dev.custombot.bots;

import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;

/** The endpoints for dead letters and for control are there, for an administrator whose password is the name. */
public class Administration implements QuarkusTestProfile {

    static final String ADMIN = "admin";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.management.enabled", "true", "quarkus.management.auth.basic", "true",
                "quarkus.custom-bot.dead-letters.endpoint.enabled", "true",
                "quarkus.custom-bot.control.endpoint.enabled", "true");
    }

    /** Knows the administrator. */
    @IfBuildProperty(name = "quarkus.management.enabled", stringValue = "true")
    @Singleton
    public static class Users implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
                AuthenticationRequestContext context) {
            if (!ADMIN.equals(request.getUsername()) || !ADMIN.equals(new String(request.getPassword().getPassword()))) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return Uni.createFrom().item(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(ADMIN))
                    .addRole("custom-bot-admin").build());
        }
    }
}
