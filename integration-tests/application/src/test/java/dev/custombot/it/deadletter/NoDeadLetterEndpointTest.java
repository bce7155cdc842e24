package dev.custombot.it.deadletter;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Without being asked for, the endpoint is not there. */
@QuarkusTest
class NoDeadLetterEndpointTest {

    @Test
    void isNotThere() {
        given().get("/q/custom-bot/dead-letters").then().statusCode(404);
        given().post("/q/custom-bot/dead-letters/replay?all=true").then().statusCode(404);
    }
}
