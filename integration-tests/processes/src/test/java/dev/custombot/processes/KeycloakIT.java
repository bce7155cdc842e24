package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The hub has its tokens from a real Keycloak: whatever becomes of tokens, keys and clients in the middle of a conversation costs the 401
 * by which the hub gets a new token, and no message.
 */
@Tag("keycloak")
class KeycloakIT {

    private static final String BEARER = "quarkus.custom-bot.callback.authentication.bearer.";
    private static final String NO_SUCH_KEY = "the access token's signature is not valid";
    private static final String EXPIRED = "the access token expired";
    private static final String INACTIVE = "the access token is not active";

    private static KeycloakServer keycloak;
    private static KeycloakRealm realm;

    @BeforeAll
    static void startKeycloak() throws IOException {
        keycloak = KeycloakServer.start(KeycloakRealm.NAME);
        realm = new KeycloakRealm(keycloak);
    }

    @AfterAll
    static void stopKeycloak() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aRotationWithOverlapCostsNothingBesideTheExpiry() throws Exception {
        try (Surroundings surroundings = Surroundings.start(); BotProcess bot = surroundings.startBot(byKeys())) {
            RenewingHub hub = RenewingHub.of(surroundings, realm.tokenRequest("hub"));
            hub.talkUntilRefused(EXPIRED);

            String before = realm.signingKey();
            realm.addSigningKey();
            assertThat(realm.signingKey()).as("the key that signs now").isNotEqualTo(before);
            hub.talkUntilRefused(EXPIRED);
            hub.talk();
            realm.withdrawOtherSigningKeys();
            hub.talkUntilRefused(EXPIRED);
            hub.talk();
        }
    }

    @Test
    void tokensOfAKeyThatIsWithdrawnAreRefusedAtTheNextLoad() throws Exception {
        Map<String, String> config = byKeys();
        config.put(BEARER + "keys-refresh-interval", "2s");
        try (Surroundings surroundings = Surroundings.start(); BotProcess bot = surroundings.startBot(config)) {
            RenewingHub hub = RenewingHub.of(surroundings, realm.tokenRequest("patient-hub"));
            hub.talk();

            realm.addSigningKey();
            realm.withdrawOtherSigningKeys();
            hub.talkUntilRefused(NO_SUCH_KEY);
            hub.talk();
        }
    }

    @Test
    void expiryAndRotationWithIntrospection() throws Exception {
        try (Surroundings surroundings = Surroundings.start(); BotProcess bot = surroundings.startBot(byIntrospection())) {
            RenewingHub hub = RenewingHub.of(surroundings, realm.tokenRequest("hub"));
            // Keycloak calls a token active until the second in which it expires is over.
            hub.talkUntilRefused(INACTIVE, EXPIRED);

            hub.fetchTokensBy(realm.tokenRequest("patient-hub"));
            hub.talk();
            realm.addSigningKey();
            realm.withdrawOtherSigningKeys();
            hub.talkUntilRefused(INACTIVE);
            hub.talk();
        }
    }

    @Test
    void aClientThatIsDisabledIsRefusedUntilItIsEnabled() throws Exception {
        try (Surroundings surroundings = Surroundings.start(); BotProcess bot = surroundings.startBot(byIntrospection())) {
            RenewingHub hub = RenewingHub.of(surroundings, realm.tokenRequest("patient-hub"));
            String token = realm.token("patient-hub");
            hub.talk();
            assertThat(callback(surroundings, token)).isEqualTo(202);

            realm.enable("patient-hub", false);
            try {
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> callback(surroundings, token) == 401);
                hub.customerSaysWhatIsRefused(INACTIVE);
            } finally {
                realm.enable("patient-hub", true);
            }
            hub.awaitAnswer();
            hub.talk();
        }
    }

    @Test
    void aRevokedTokenAndOneForSomebodyElseAreRefused() throws Exception {
        try (Surroundings surroundings = Surroundings.start(); BotProcess bot = surroundings.startBot(byIntrospection())) {
            String token = realm.token("patient-hub");
            assertThat(callback(surroundings, token)).isEqualTo(202);
            assertThat(callback(surroundings, realm.token("stranger"))).as("without the bot in its audience").isEqualTo(401);

            realm.revoke("patient-hub", token);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> callback(surroundings, token) == 401);
            assertThat(callback(surroundings, realm.token("patient-hub"))).as("another token").isEqualTo(202);
        }
    }

    private static Map<String, String> byKeys() {
        Map<String, String> config = tokens();
        config.put(BEARER + "auth-server-url", realm.issuer());
        config.put(BEARER + "issuer", "");
        return config;
    }

    private static Map<String, String> byIntrospection() {
        Map<String, String> config = tokens();
        config.putAll(Map.of(BEARER + "introspection.url", realm.introspectionUrl(), BEARER + "introspection.client-id",
                KeycloakRealm.BOT, BEARER + "introspection.client-secret", KeycloakRealm.BOT_SECRET,
                BEARER + "introspection.remembered", "1s", BEARER + "issuer", realm.issuer()));
        return config;
    }

    /** The emulator has keys of its own, which do not count here. */
    private static Map<String, String> tokens() {
        return new HashMap<>(Map.of(BEARER + "jwks-url", "", BEARER + "audience", KeycloakRealm.BOT,
                BEARER + "clock-skew", "0s"));
    }

    private static int callback(Surroundings surroundings, String token) throws Exception {
        String url = new ObjectMapper().readTree(surroundings.hub().control("/control/callback")).path("url").asText();
        HttpRequest delivery = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"messages\":{\"message\":[{\"id\":\"m\",\"type\":{\"value\":\"none\"},"
                        + "\"conversation\":{\"id\":\"by-hand\"}}]}}"))
                .build();
        return Redelivery.until(() -> HttpClient.newHttpClient().send(delivery, BodyHandlers.discarding()),
                HttpResponse::statusCode).statusCode();
    }
}
