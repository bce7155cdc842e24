package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** The bot gets its token for its client credentials only. */
class TokenEndpointTest {

    private static final String GRANT = "grant_type=client_credentials";

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void credentialsInTheHeader() {
        String credentials = hub.emulator().clientId() + ":" + hub.emulator().clientSecret();
        HttpResponse<String> answer = hub.send(hub.request("/oauth2/token").header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(GRANT)));

        JsonObject token = new JsonObject(answer.body());
        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getInteger("expires_in")).isEqualTo(300);
        assertThat(hub.reply(token.getString("access_token"), "nobody", "m").body()).contains("400-630");
    }

    @Test
    void wrongCredentials() {
        HttpResponse<String> answer = hub.send(hub.request("/oauth2/token")
                .POST(BodyPublishers.ofString(GRANT + "&client_id=custom-bot&client_secret=wrong")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("error")).isEqualTo("invalid_client");
    }

    @Test
    void afterARevocationTheTokensSoFarAreRefused() {
        String token = hub.token();
        hub.say("c-1", "hello");
        hub.post("/control/hub-tokens/revoke", "");

        assertThat(hub.reply(token, "c-1", "m").body()).contains("401-104");
        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
    }
}
