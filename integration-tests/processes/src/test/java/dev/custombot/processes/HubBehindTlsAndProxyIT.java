package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.custombot.test.TestConversation;

/** Hub, token endpoint and key set are reached through the proxy and with the certificates that the bot is told by name. */
class HubBehindTlsAndProxyIT {

    private static final String BOT = "quarkus.custom-bot.";
    private static final String BEARER = BOT + "callback.authentication.bearer.";

    @TempDir
    private Path folder;

    @Test
    void aMessageIsAnswered() throws Exception {
        try (Surroundings surroundings = Surroundings.start();
                SecureHub secure = SecureHub.before(surroundings.hubUrl(), folder);
                BotProcess bot = surroundings.startBot(config(secure))) {
            // Until then a callback gets 503, and comes again: on a slow machine the first load takes longer than a callback may wait.
            Awaitility.await("the key set is loaded").atMost(Duration.ofSeconds(60)).until(() -> hasLoadedKeys(bot));
            TestConversation conversation = surroundings.hub().conversation();
            conversation.customerSays("hello");

            assertThat(Redelivery.answers(conversation)).as("its token is verified with the key set").containsExactly(202);
            assertThat(conversation.awaitReply().text()).contains("You said: hello");
            assertThat(secure.tunnels()).as("hub, token endpoint and key set").hasSizeGreaterThanOrEqualTo(3)
                    .containsOnly("CONNECT " + SecureHub.HOST + ":443");
        }
    }

    private static boolean hasLoadedKeys(BotProcess bot) throws IOException {
        return bot.metrics().lines().anyMatch(line -> line.startsWith("custom_bot_callback_keys_loads_total")
                && line.contains("outcome=\"loaded\"") && !line.endsWith(" 0.0"));
    }

    private static Map<String, String> config(SecureHub secure) {
        String base = "https://" + SecureHub.HOST;
        Map<String, String> config = new HashMap<>(Map.of(
                "quarkus.tls.company.trust-store.pem.certs", secure.certificate().toString(),
                "quarkus.proxy.company.host", "localhost",
                "quarkus.proxy.company.port", Integer.toString(secure.proxyPort()),
                BOT + "hub.url", base + "/hub/v3",
                BOT + "hub.token-url", base + "/oauth2/token",
                BEARER + "jwks-url", base + "/oauth2/jwks"));
        for (String prefix : new String[]{BOT + "hub.", BEARER}) {
            config.put(prefix + "tls-configuration-name", "company");
            config.put(prefix + "proxy-configuration-name", "company");
        }
        return config;
    }
}
