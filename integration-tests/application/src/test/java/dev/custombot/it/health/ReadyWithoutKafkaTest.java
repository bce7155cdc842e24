package dev.custombot.it.health;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.BotName;
import dev.custombot.it.Payloads;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where it is wanted a bot without Kafka leaves its replica ready, and tells the hub itself when to come again. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class ReadyWithoutKafkaTest {

    @Inject
    @BotName(SettingsOfTheirOwn.BOT_WITHOUT_KAFKA)
    Hub hub;

    @Test
    void itAnswersInsteadOfTheIngress() {
        // The other bots' consumers may be on their way to Kafka still.
        Awaitility.await().until(() -> get("/q/health/ready").statusCode() == 200);

        DeliveryResult result = hub.deliver(Payloads.envelope(Payloads.text("c", "none")));

        assertThat(result.status()).isEqualTo(503);
        assertThat(result.header("retry-after")).isPresent();
        get("/q/health/ready").then().statusCode(200);
    }
}
