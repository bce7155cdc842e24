package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private static final String CALLBACKS = "custom-bot-callbacks";

    @Inject
    Hub hub;

    /** As soon as there is the topic. More than a batch: of one that is larger the producer makes the same again and again. */
    @BeforeEach
    void takesLess() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
                .untilAsserted(() -> Topics.limit(CALLBACKS, Optional.of(300_000)));
    }

    @AfterEach
    void takesMoreAgain() {
        Topics.limit(CALLBACKS, Optional.empty());
    }

    /** A broker says of a limit that it is there a moment before it is. */
    @Test
    void liesInTheDeadLettersAndTheOthersAreStored() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(this::deliver);
    }

    private void deliver() {
        String conversation = Payloads.conversationId();
        String large = Payloads.text(conversation, "none " + "x".repeat(400_000));

        DeliveryResult result = Redelivery.of(hub,
                Payloads.envelope(Payloads.text(conversation, "none 1"), large, Payloads.text(conversation, "none 2")));

        assertThat(result.status()).isEqualTo(202);
        // What follows a record that the broker has refused may come too late for its callback, which is delivered again then.
        List<String> stored = Topics.records(CALLBACKS, conversation).stream().map(ConsumerRecord::value).distinct().toList();
        assertThat(stored).hasSize(2).anyMatch(value -> value.contains("none 1")).anyMatch(value -> value.contains("none 2"))
                .noneMatch(value -> value.contains("xxx"));
        assertThat(Topics.records("custom-bot-dead-letters", conversation)).isNotEmpty().allSatisfy(letter -> {
            assertThat(Topics.header(letter, "custom-bot-dead-letter-cause")).contains("larger than Kafka takes");
            assertThat(letter.value()).contains(large);
        });
    }
}
