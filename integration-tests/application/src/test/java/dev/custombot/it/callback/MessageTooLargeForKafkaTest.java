package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.it.Topics;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A message that Kafka will never take is put aside; delivering it again would not help. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class MessageTooLargeForKafkaTest {

    @Inject
    Hub hub;

    @Test
    void liesInTheDeadLettersAndTheOthersAreStored() {
        String conversation = Payloads.conversationId();
        String large = Payloads.text(conversation, "none " + "x".repeat(30_000));

        DeliveryResult result = Redelivery.of(hub,
                Payloads.envelope(Payloads.text(conversation, "none 1"), large, Payloads.text(conversation, "none 2")));

        assertThat(result.status()).isEqualTo(202);
        assertThat(Topics.records("custom-bot-callbacks", conversation)).hasSize(2);
        assertThat(Topics.records("custom-bot-dead-letters", conversation)).singleElement().satisfies(letter -> {
            assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains("larger than Kafka takes");
            assertThat(letter.value()).contains(large);
        });
    }
}
