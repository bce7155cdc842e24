package dev.custombot.it.callback.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.callback.status.StatusContract;
import dev.custombot.test.Authorization;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** A hub without an identity provider gets its tokens at the bot: neither an expiry nor a rotation loses a message. */
@QuarkusTest
@TestProfile(StatusContract.class)
class OwnTokensTest {

    @Inject
    Hub hub;

    @ConfigProperty(name = "custom-bot.emulator.url")
    String emulator;

    @TestHTTPResource("/callback/token")
    URI endpoint;

    @BeforeEach
    void theHubIsRegistered() {
        OwnTokenEndpoint.write("hash", OwnTokenEndpoint.hash(OwnTokenEndpoint.SECRET));
        awaitStatus(OwnTokenEndpoint.SECRET, 200);
        register(OwnTokenEndpoint.SECRET);
    }

    @Test
    void theHubFetchesATokenAndDelivers() {
        TestConversation conversation = hub.conversation().customerSays("hello");

        assertThat(conversation.awaitReply().text()).contains("You said: hello");
        assertThat(Redelivery.answers(conversation)).containsExactly(202);
    }

    @Test
    void aTokenExpiresInTheMiddleOfAConversation() {
        TestConversation conversation = hub.conversation().customerSays("before");
        conversation.awaitReply();
        String token = token(OwnTokenEndpoint.SECRET).path("access_token");
        await().until(() -> callback(token) == 401);

        conversation.customerSays("after");

        assertThat(conversation.awaitReply().text()).contains("You said: after");
        assertThat(Redelivery.answers(conversation)).containsExactly(401, 202);
    }

    @Test
    void theClientsSecretIsRotatedInTheMiddleOfAConversation() {
        TestConversation conversation = hub.conversation().customerSays("before");
        conversation.awaitReply();
        String next = "second-secret-0123456789-abcdefghijklmnopqrstuvwxyz";

        OwnTokenEndpoint.write("previous-hash", OwnTokenEndpoint.hash(next));
        awaitStatus(next, 200);
        register(next);
        OwnTokenEndpoint.write("hash", OwnTokenEndpoint.hash(next));
        OwnTokenEndpoint.write("previous-hash", "");
        awaitStatus(OwnTokenEndpoint.SECRET, 401);
        conversation.customerSays("after");

        assertThat(conversation.awaitReply().text()).contains("You said: after");
    }

    @Test
    void theSigningSecretIsRotatedInTheMiddleOfAConversation() {
        TestConversation conversation = hub.conversation().customerSays("before");
        conversation.awaitReply();
        String before = keyId();

        OwnTokenEndpoint.write("previous-signing", OwnTokenEndpoint.SIGNING_SECRET);
        OwnTokenEndpoint.write("signing", "another-signing-secret-0123456789-abcdefghijklmnopqr");
        String signedBefore = token(OwnTokenEndpoint.SECRET).path("access_token");
        await().pollInterval(Duration.ofMillis(20)).until(() -> !keyId().equals(before));
        assertThat(callback(signedBefore)).isEqualTo(202);
        conversation.customerSays("after");

        assertThat(conversation.awaitReply().text()).contains("You said: after");
        OwnTokenEndpoint.write("signing", OwnTokenEndpoint.SIGNING_SECRET);
        OwnTokenEndpoint.write("previous-signing", "");
        await().until(() -> keyId().equals(before));
    }

    @Test
    void theIdentityProvidersTokensAreAcceptedBeside() {
        given().delete(emulator + "/control/callback-token/request").then().statusCode(204);

        String body = Payloads.envelope(Payloads.text(Payloads.conversationId(), "none"));
        assertThat(Redelivery.of(hub, body, Authorization.VALID).status()).isEqualTo(202);
    }

    @Test
    void whoHasNoSecretGetsNoToken() {
        token("wrong").then().statusCode(401).body("error", equalTo("invalid_client")).header("Cache-Control", "no-store");
        given().get("/callback/token").then().statusCode(405).header("Allow", "POST");
    }

    private void register(String secret) {
        given().contentType("application/json").body(Map.of("url", endpoint.toString(), "headers",
                Map.of("Content-Type", "application/json"), "payload",
                "{\"clientId\":\"the-hub\",\"clientSecret\":\"" + secret + "\"}", "accessTokenPath", "$.accessToken"))
                .put(emulator + "/control/callback-token/request").then().statusCode(204);
    }

    private static void awaitStatus(String secret, int status) {
        await().until(() -> token(secret).statusCode() == status);
    }

    private static Response token(String secret) {
        return given().formParam("grant_type", "client_credentials").formParam("client_id", "the-hub")
                .formParam("client_secret", secret).post("/callback/token");
    }

    private static String keyId() {
        String token = token(OwnTokenEndpoint.SECRET).path("access_token");
        return new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))));
    }

    private static int callback(String token) {
        return Redelivery.of(() -> given().header("Authorization", "Bearer " + token).contentType("application/json")
                .body(Payloads.envelope(Payloads.text(Payloads.conversationId(), "none"))).post("/callback")).statusCode();
    }
}
