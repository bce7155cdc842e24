package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;

/** A topic that does not exist is named, unless the broker makes it within a moment. */
class MissingTopicsTest {

    private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest") {

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            looks++;
            if (looks == makesAt) {
                make("made-when-asked");
            }
            return partitionsFor(topic);
        }
    };

    private int looks;
    private int makesAt = -1;

    @Test
    void isNamed() {
        make("there");

        assertThat(absent("there", "not-there")).containsExactly("not-there");
    }

    @Test
    void oneThatTheBrokerMakesIsThere() {
        makesAt = 3;

        assertThat(absent("made-when-asked")).isEmpty();
    }

    private List<String> absent(String... topics) {
        return TopicsWatch.absent(kafka, List.of(topics), Duration.ZERO);
    }

    private void make(String topic) {
        kafka.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0])));
    }
}
