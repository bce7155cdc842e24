package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Dev Services of others stay where the bot's do not start, and where the application has a use of its own for them. */
class OthersStepAsideTest {

    private static final String KAFKA = OthersStepAside.KAFKA;
    private static final String KEYCLOAK = "quarkus.keycloak.devservices.enabled";

    @Test
    void thoseThatTheBotsReplaceStepAside() {
        SmallRyeConfig config = config(Map.of());

        assertThat(config.getValue(KAFKA, String.class)).isEqualTo("false");
        assertThat(config.getValue(KEYCLOAK, String.class)).isEqualTo("false");
    }

    @Test
    void withoutTheBotsAllStay() {
        assertUntouched(config(Map.of("quarkus.custom-bot.devservices.enabled", "false")), KAFKA, KEYCLOAK);
    }

    @Test
    void whereABrokerIsConfiguredKafkasStays() {
        assertUntouched(config(Map.of("kafka.bootstrap.servers", "broker:9092")), KAFKA);
    }

    @Test
    void whereAHubIsConfiguredKeycloaksStays() {
        assertUntouched(config(Map.of("quarkus.custom-bot.hub.url", "https://hub.example.org")), KEYCLOAK);
    }

    @Test
    void whereTheApplicationHasLoginsKeycloaksStays() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithOidc(before));
        try {
            assertUntouched(config(Map.of()), KEYCLOAK);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void whatTheApplicationSaysHolds() {
        SmallRyeConfig config = config(Map.of(KAFKA, "true", KEYCLOAK, "true"));

        assertThat(config.getValue(KAFKA, String.class)).isEqualTo("true");
        assertThat(config.getValue(KEYCLOAK, String.class)).isEqualTo("true");
    }

    @Test
    void whereTheApplicationWantsTheBrokerOfQuarkusThatOfTheBotStepsAside() {
        assertThat(DevServicesProcessor.isBrokerMissing(config(Map.of(KAFKA, "true")))).isFalse();
        assertThat(DevServicesProcessor.isBrokerMissing(config(Map.of()))).isTrue();
    }

    private static void assertUntouched(SmallRyeConfig config, String... keys) {
        assertThat(keys).allSatisfy(key -> assertThat(config.getOptionalValue(key, String.class)).isEmpty());
    }

    private static SmallRyeConfig config(Map<String, String> application) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(application, "application", 100))
                .withSources(new OthersStepAside()).build();
    }

    /** As if quarkus-oidc were among the dependencies. */
    private static final class WithOidc extends ClassLoader {

        WithOidc(ClassLoader parent) {
            super(parent);
        }

        @Override
        public URL getResource(String name) {
            return super.getResource(name.startsWith("io/quarkus/oidc/runtime/") ? "java/lang/Object.class" : name);
        }
    }
}
