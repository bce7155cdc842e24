package dev.custombot.it.health;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Management;
import dev.custombot.it.callback.BrokerUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A replica without Kafka gets no callbacks, and is not replaced: that would cure nothing. */
@QuarkusTest
@TestProfile(BrokerUnavailable.class)
class WithoutKafkaTest {

    @Test
    void itIsNotReadyButAlive() {
        Management.get("/q/health/ready").then().statusCode(503);
        Management.get("/q/health/live").then().statusCode(200);
    }
}
