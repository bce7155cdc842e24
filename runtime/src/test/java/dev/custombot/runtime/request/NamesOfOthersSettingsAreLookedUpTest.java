package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.ConfigProblems;
import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;

/** A TLS configuration or a proxy that the application does not have is named by the bot's key, with all else that is wrong. */
class NamesOfOthersSettingsAreLookedUpTest {

    private static final String HUB = "quarkus.custom-bot.hub.";

    @Test
    void bothAreNamedTogether() {
        assertThat(wrong(Optional.of("compnay"), Optional.of("dmz"))).containsExactlyInAnyOrder(HUB + "tls-configuration-name",
                HUB + "proxy-configuration-name");
    }

    @Test
    void whatThereIsAndWhatIsNotSaidIsRight() {
        assertThat(wrong(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(wrong(Optional.of("company"), Optional.of("none"))).isEmpty();
    }

    private Set<String> wrong(Optional<String> tls, Optional<String> proxy) {
        ConfigProblems problems = new ConfigProblems();
        new TransportCheck(new Certificates(), NamesOfOthersSettingsAreLookedUpTest::proxy).check(tls, proxy,
                problems.below(HUB));
        try {
            problems.refuse();
            return Set.of();
        } catch (ConfigurationException e) {
            return e.getConfigKeys();
        }
    }

    /** As Quarkus does it. */
    private static Optional<ProxyConfiguration> proxy(Optional<String> name) {
        return name.map(known -> {
            if (!"none".equals(known)) {
                throw new IllegalStateException("Proxy configuration with name " + known + " was requested but not found");
            }
            return null;
        });
    }

    private static final class Certificates implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.of(name).filter("company"::equals).map(known -> new BaseTlsConfiguration() {
            });
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
