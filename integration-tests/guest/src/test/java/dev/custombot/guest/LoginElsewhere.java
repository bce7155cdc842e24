package dev.custombot.guest;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application's pages log in at a provider of its own, and everything lies below a root path. */
public class LoginElsewhere implements QuarkusTestProfile {

    /** Nobody is there, and nobody is asked before somebody comes back from it. */
    static final Map<String, String> PROVIDER = Map.of("quarkus.oidc.enabled", "true",
            "quarkus.oidc.auth-server-url", "http://localhost:1/realms/shop", "quarkus.oidc.discovery-enabled", "false",
            "quarkus.oidc.authorization-path", "/authorize", "quarkus.oidc.token-path", "/token",
            "quarkus.oidc.jwks-path", "/keys", "quarkus.oidc.jwks.resolve-early", "false",
            "quarkus.oidc.client-id", "shop", "quarkus.oidc.credentials.secret", "a-secret-of-the-shop-that-is-long-enough");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(PROVIDER);
        overrides.put("quarkus.http.root-path", "/api");
        overrides.put("quarkus.oidc.application-type", "web-app");
        return overrides;
    }
}
