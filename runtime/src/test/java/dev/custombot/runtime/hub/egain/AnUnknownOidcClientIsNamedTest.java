package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.brevo.BrevoConfig;
import dev.custombot.runtime.secret.LiteralSettings;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;

/** An OIDC client that the application does not have would give no token to anybody: it is named at the start, beside all else. */
class AnUnknownOidcClientIsNamedTest {

    private static final String BOT = "quarkus.custom-bot.\"shop\".";

    private final Map<String, String> config = new TreeMap<>(Map.of(BOT + "hub.url", "https://hub.example"));

    @Test
    void withWhatElseIsWrong() {
        config.put(BOT + "hub.oidc-client", "egian");
        config.put(BOT + "hub.request-timeout", "0s");

        assertThat(wrong(Optional.of(new Clients()))).containsExactlyInAnyOrder(BOT + "hub.oidc-client",
                BOT + "hub.request-timeout");
    }

    @Test
    void whatThereIsIsRight() {
        config.put(BOT + "hub.oidc-client", "egain");

        assertThat(wrong(Optional.of(new Clients()))).isEmpty();
    }

    @Test
    void whereThereAreNoneThatIsSaid() {
        config.put(BOT + "hub.oidc-client", "egain");

        assertThat(wrong(Optional.empty())).containsExactly("quarkus.oidc-client.enabled");
    }

    private Set<String> wrong(Optional<OidcClients> clients) {
        SmallRyeConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class)
                .withMapping(EgainConfig.class).withMapping(BrevoConfig.class).build();
        ConfigProblems problems = new ConfigProblems();
        EgainCheck.check(made.getConfigMapping(EgainConfig.class).bots().get("shop"), LiteralSettings.of("shop", made), clients,
                problems.below(BOT));
        try {
            problems.refuse();
            return Set.of();
        } catch (ConfigurationException e) {
            return e.getConfigKeys();
        }
    }

    private static final class Clients implements OidcClients {

        @Override
        public OidcClient getClient() {
            throw new UnsupportedOperationException();
        }

        /** As Quarkus does it. */
        @Override
        public OidcClient getClient(String name) {
            return "egain".equals(name) ? client() : null;
        }

        private static OidcClient client() {
            return (OidcClient) Proxy.newProxyInstance(OidcClient.class.getClassLoader(), new Class<?>[]{OidcClient.class},
                    (proxy, method, arguments) -> null);
        }

        @Override
        public Uni<OidcClient> newClient(OidcClientConfig made) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
