package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The callback's authentication is the callback's alone. */
@QuarkusTest
class OtherEndpointsTest {

    /** The application has no way to authenticate: Quarkus refuses everybody, as it does without the bot. */
    @Test
    void anEndpointOfTheApplicationIsNotAnsweredByTheCallbacksMechanism() {
        given().get("/closed").then().statusCode(403).header("WWW-Authenticate", nullValue());
    }

    @Test
    void anOpenEndpointTakesWhateverAuthorization() {
        given().header("Authorization", "Bearer of-someone-else").get("/q/health/live").then().statusCode(200);
    }
}
