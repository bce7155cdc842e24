package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.ForgottenPositions;

/** What the guide states as a condition is looked at while the bot runs: the group keeps its positions. */
class ConditionsAreLookedAtTest {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private final List<String> said = new ArrayList<>();
    private final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CustomBotLog.class}, (proxy, method, arguments) -> {
                said.add(method.getName() + Arrays.toString(arguments));
                return null;
            });
    private final Map<TopicPartition, OffsetAndTimestamp> oldest = new HashMap<>();
    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return oldest;
        }
    };

    @Test
    void forgottenPositionsAreTold() {
        oldest.put(PARTITION, new OffsetAndTimestamp(0, NOW.minusSeconds(7_200).toEpochMilli()));

        look();

        assertThat(said).containsExactly("offsetsForgotten[callbacks-0, 2026-11-26T22:00:00Z]");
    }

    @Test
    void aNewGroupOfANewTopicIsNothingSpecial() {
        oldest.put(PARTITION, new OffsetAndTimestamp(0, NOW.minusSeconds(10).toEpochMilli()));
        oldest.put(new TopicPartition(TOPIC, 1), null);

        look();

        assertThat(said).isEmpty();
    }

    private void look() {
        new ForgottenPositions(() -> kafka, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(1), log::offsetsForgotten, log)
                .lookNow(Set.of(PARTITION));
    }
}
