package dev.custombot.guest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application's pages log in at a provider of its own, and everything lies below a root path. */
public class LoginElsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.root-path", "/api", "quarkus.oidc.enabled", "true",
                "quarkus.oidc.auth-server-url", "http://localhost:1/realms/shop", "quarkus.oidc.discovery-enabled", "false",
                "quarkus.oidc.authorization-path", "/authorize", "quarkus.oidc.token-path", "/token",
                "quarkus.oidc.jwks-path", "/keys", "quarkus.oidc.jwks.resolve-early", "false",
                "quarkus.oidc.application-type", "web-app", "quarkus.oidc.client-id", "shop",
                "quarkus.oidc.credentials.secret", "a-secret-of-the-shop-that-is-long-enough");
    }
}
