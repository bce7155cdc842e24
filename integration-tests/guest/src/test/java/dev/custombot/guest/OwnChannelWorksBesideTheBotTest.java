package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The application's channel has the broker that starts for the bot, and the settings that the application wants. */
@QuarkusTest
class OwnChannelWorksBesideTheBotTest {

    @Inject
    Orders orders;

    @Test
    void anOrderComesInAsABatchKeyedByAUuid() {
        orders.place("a book");

        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(orders.batches()).anyMatch(batch -> batch.contains("a book")));
    }
}
