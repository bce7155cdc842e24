package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.hub.brevo.BrevoConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A client application is the same one, however its address and its id are written. */
class WhoeverIsTheSameClientSharesThePlanTest {

    private static final String HUB = "quarkus.custom-bot.\"shop\".hub.";

    private final Map<String, String> clients = new TreeMap<>();

    @Test
    void theAddressMayBeWrittenInManyWays() {
        String key = key("https://hub.example/v3", "client-id", "id");

        for (String url : new String[]{"https://hub.example/v3/", "https://Hub.Example/v3", "https://hub.example:443/v3",
                "https://hub.example//v3/../v3"}) {
            assertThat(key(url, "client-id", "id")).as(url).isEqualTo(key);
        }
        for (String url : new String[]{"https://hub.example/v4", "https://other.example/v3",
                "https://hub.example:8443/v3"}) {
            assertThat(key(url, "client-id", "id")).as(url).isNotEqualTo(key);
        }
        assertThat(key("https://hub.example/v3", "client-id", "ID")).isNotEqualTo(key);
    }

    @Test
    void anOidcClientIsTheOneOfItsId() {
        clients.put("quarkus.oidc-client.\"egain\".client-id", "id");
        clients.put("quarkus.oidc-client.other.client-id", "id");
        String key = key("https://hub.example/v3", "client-id", "id");

        assertThat(key("https://hub.example/v3", "oidc-client", "egain")).isEqualTo(key);
        assertThat(key("https://hub.example/v3", "oidc-client", "other")).isEqualTo(key);
        assertThat(key("https://hub.example/v3", "oidc-client", "unknown")).isNotEqualTo(key);
    }

    private String key(String url, String setting, String client) {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(EgainConfig.class).withMapping(BrevoConfig.class).withMapping(CustomBotConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(HUB + "url", url, HUB + setting, client), "test", 100))
                .build();
        return ClientKey.of(config.getConfigMapping(EgainConfig.class).bots().get("shop").hub(),
                name -> Optional.ofNullable(clients.get(name))).orElseThrow();
    }
}
