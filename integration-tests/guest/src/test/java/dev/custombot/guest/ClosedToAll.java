package dev.custombot.guest;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Nobody gets anything of the application, and who tries must come with a token of its provider. */
public class ClosedToAll implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String permission = "quarkus.http.auth.permission.";
        Map<String, String> overrides = new HashMap<>(LoginElsewhere.PROVIDER);
        overrides.putAll(Map.of("quarkus.oidc.application-type", "service",
                permission + "all.paths", "/*", permission + "all.policy", "deny",
                permission + "bearer.paths", "/*", permission + "bearer.shared", "true",
                permission + "bearer.policy", "authenticated", permission + "bearer.auth-mechanism", "bearer"));
        return overrides;
    }
}
