package dev.custombot.it.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.callback.SmallLoad;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where it is wanted a replica without Kafka stays ready, and tells the hub itself when to come again. */
@QuarkusTest
@TestProfile(SmallLoad.class)
class ReadyWithoutKafkaTest {

    @Inject
    Hub hub;

    @Test
    void itAnswersInsteadOfTheIngress() {
        get("/q/health/ready").then().statusCode(200);

        DeliveryResult result = hub.deliver(Payloads.envelope(Payloads.text("c", "none")));

        assertThat(result.status()).isEqualTo(503);
        assertThat(result.header("retry-after")).isPresent();
    }
}
