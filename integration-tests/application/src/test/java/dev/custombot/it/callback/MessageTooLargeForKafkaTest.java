package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A message that Kafka will never take is refused for good; delivering it again would not help. */
@QuarkusTest
@TestProfile(MessageTooLargeForKafkaTest.SmallRecords.class)
class MessageTooLargeForKafkaTest {

    public static class SmallRecords implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.outgoing.custom-bot-callbacks-out.max.request.size", "20000");
        }
    }

    @Inject
    Hub hub;

    @Test
    void answers413() {
        DeliveryResult result = hub
                .deliver(Payloads.envelope(Payloads.text("c", "none"), Payloads.text("c", "none " + "x".repeat(30_000))));

        assertThat(result.status()).isEqualTo(413);
        assertThat(result.body()).contains("larger than can be stored");
    }
}
