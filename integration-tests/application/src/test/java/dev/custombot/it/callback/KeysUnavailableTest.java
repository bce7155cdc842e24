package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A token that cannot be verified for now is not wrong: the hub shall come again, not get a new token. */
@QuarkusTest
@TestProfile(KeysUnavailableTest.NobodyPublishesKeys.class)
class KeysUnavailableTest {

    public static class NobodyPublishesKeys implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            String bearer = "quarkus.custom-bot.callback.authentication.bearer.";
            return Map.of(bearer + "jwks-url", "http://localhost:1/jwks", bearer + "issuer", OwnKey.ISSUER, bearer + "audience",
                    OwnKey.AUDIENCE);
        }
    }

    @Test
    void answers503WithRetryAfter() {
        given().header("Authorization", "Bearer " + OwnKey.sign(OwnKey.claims())).contentType("application/json")
                .body(Payloads.envelope(Payloads.text("c", "none"))).post("/callback")
                .then().statusCode(503).header("Retry-After", "1").body("status", equalTo(503));
    }
}
