package dev.custombot.it.deadletter;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import dev.custombot.it.callback.BrokerUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Without the broker there is nothing to see, and the endpoint says so. */
@QuarkusTest
@TestProfile(BrokerUnavailable.class)
class DeadLettersUnavailableTest {

    @Test
    void answers503() {
        Letters.as(Users.ADMIN).get("").then().statusCode(503).contentType("application/problem+json").body("status",
                equalTo(503));
        Letters.as(Users.ADMIN).post("/0-0/replay").then().statusCode(503);
    }
}
