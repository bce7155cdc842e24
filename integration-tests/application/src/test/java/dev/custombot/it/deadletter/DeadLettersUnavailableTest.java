package dev.custombot.it.deadletter;

import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Without the broker there is nothing to see, and the endpoint says so. */
@QuarkusTest
@TestProfile(DeadLettersUnavailableTest.BrokerAway.class)
class DeadLettersUnavailableTest {

    public static class BrokerAway extends Administration {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("kafka.bootstrap.servers", "localhost:1");
            config.put("quarkus.custom-bot.dead-letters.request-timeout", "500ms");
            return config;
        }
    }

    @Test
    void answers503() {
        Letters.as(Users.ADMIN).get("").then().statusCode(503).contentType("application/problem+json").body("status",
                equalTo(503));
        Letters.as(Users.ADMIN).post("/0-0/replay").then().statusCode(503);
    }
}
