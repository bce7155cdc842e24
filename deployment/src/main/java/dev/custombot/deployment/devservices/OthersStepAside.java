package dev.custombot.deployment.devservices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Lets Quarkus' own Dev Services for Kafka and Keycloak step aside where those of the bot take their place, and nowhere else. Asked while
 * the application is built only; whatever the application says itself comes before it.
 */
public final class OthersStepAside implements ConfigSourceFactory {

    static final String KAFKA = "quarkus.kafka.devservices.enabled";

    private static final int BELOW_ALL = Integer.MIN_VALUE + 1_000;
    private static final String DEFAULT_BOT = "quarkus.custom-bot.";
    private static final String KIND = "hub.kind";
    private static final String OIDC = "io.quarkus.oidc.runtime.OidcRecorder";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings = new HashMap<>();
        if (!"false".equals(value(context, "quarkus.custom-bot.devservices.enabled"))) {
            if (value(context, CustomBotDevServices.BOOTSTRAP_SERVERS) == null) {
                settings.put(KAFKA, "false");
            }
            // The bot's OIDC client would bring Keycloak along; an application that has logins of its own wants it.
            if (isHubMissing(context) && !isPresent(OIDC)) {
                settings.put("quarkus.keycloak.devservices.enabled", "false");
            }
        }
        return List.of(new PropertiesConfigSource(settings, "Dev Services of the custom bot", BELOW_ALL));
    }

    private static boolean isHubMissing(ConfigSourceContext context) {
        Set<String> bots = new HashSet<>(Set.of(DEFAULT_BOT));
        context.iterateNames().forEachRemaining(name -> {
            if (name.startsWith(DEFAULT_BOT) && name.endsWith(KIND)) {
                bots.add(name.substring(0, name.length() - KIND.length()));
            }
        });
        return bots.stream().anyMatch(bot -> value(context, bot + "hub.url") == null);
    }

    private static String value(ConfigSourceContext context, String key) {
        ConfigValue value = context.getValue(key);
        return value == null ? null : value.getValue();
    }

    private static boolean isPresent(String className) {
        String resource = className.replace('.', '/') + ".class";
        return Thread.currentThread().getContextClassLoader().getResource(resource) != null;
    }
}
