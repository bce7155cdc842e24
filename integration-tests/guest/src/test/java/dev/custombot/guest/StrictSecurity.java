package dev.custombot.guest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** All of the application needs a login and a role; it asks late, wants every mechanism to agree, and reads bodies first. */
public class StrictSecurity implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String permission = "quarkus.http.auth.permission.";
        return Map.of("quarkus.http.auth.proactive", "false", "quarkus.http.auth.inclusive", "true",
                permission + "all.paths", "/*", permission + "all.policy", "authenticated",
                permission + "staff.paths", "/*", permission + "staff.shared", "true", permission + "staff.policy", "staff",
                "quarkus.http.auth.policy.staff.roles-allowed", "admin", "guest.reads-bodies", "true");
    }
}
