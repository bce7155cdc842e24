package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Authorization;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What Kafka does not confirm within the budget is answered with 503, so that the hub delivers again. */
@QuarkusTest
@TestProfile(BrokerUnavailable.class)
class BrokerUnavailableTest {

    @Inject
    Hub hub;

    @Test
    void answers503WithRetryAfterInTime() {
        // The status would be 0 after the hub's limit of 5 s.
        DeliveryResult result = hub.deliver(Payloads.envelope(Payloads.text("c", "none"), Payloads.text("d", "none")));

        assertThat(result.status()).isEqualTo(503);
        assertThat(result.header("retry-after")).contains("1");
        assertThat(result.body()).contains("\"status\":503");
    }

    @Test
    void stillRefusesBadCallersAndBadBodies() {
        assertThat(Redelivery.of(hub, "{}", Authorization.EXPIRED).status()).isEqualTo(401);
        assertThat(Redelivery.of(hub, "{}").status()).isEqualTo(400);
    }
}
