package dev.custombot.guest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** With OpenTelemetry; nobody takes the spans. */
public class Traced implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.otel.enabled", "true", "quarkus.otel.traces.exporter", "none");
    }
}
