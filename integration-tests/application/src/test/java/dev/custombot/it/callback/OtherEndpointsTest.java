package dev.custombot.it.callback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The callback's authentication is the callback's alone. */
@QuarkusTest
class OtherEndpointsTest {

    @Test
    void anEndpointOfTheApplicationIsNotAnsweredByTheCallbacksMechanism() {
        given().get("/closed").then().statusCode(401).header("WWW-Authenticate", nullValue());
    }

    @Test
    void anOpenEndpointTakesWhateverAuthorization() {
        given().header("Authorization", "Bearer of-someone-else").get("/q/health/live").then().statusCode(200);
    }
}
