package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** What an operator holds back is worked on later, in its order and once; however much it is, it takes no room from the others. */
class HeldConversationTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final int IN_MEMORY = 64;

    private final CustomBotLog log = CustomBotLog.of("test");
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, log) {
    };
    private final ConversationLanes lanes = new ConversationLanes(8);
    private final Map<Long, String> topic = new HashMap<>();
    private final UnicastProcessor<Message<byte[]>> channel = UnicastProcessor.create();
    private final Set<String> paused = new HashSet<>();
    private final Map<String, List<Long>> done = new HashMap<>();
    private final WaitingRecords waiting = new WaitingRecords(WaitingLimits.of(IN_MEMORY),
            (partition, offsets) -> Uni.createFrom().item(read(offsets)), this::again, new RareLines(Clock.systemUTC()), log);
    private final RecordConsumer consumer = new RecordConsumer(partitions, IN_MEMORY,
            (origin, value, tenure) -> waiting.admit(origin.getKey(), PARTITION, origin.getOffset(), tenure,
                    () -> inLane(origin.getKey(), origin.getOffset(), tenure)),
            log);

    HeldConversationTest() {
        consumer.consume("channel", Multi.createFrom().publisher(channel));
    }

    @Test
    void itsMessagesComeInOrderWhenItGoesOn() {
        paused.add("a");
        come("a", "a", "b", "a");
        assertThat(done).containsOnlyKeys("b");
        assertThat(waiting.held()).containsOnlyKeys("a").containsEntry("a", "m-0");
        assertThat(committable()).isZero();

        paused.clear();
        waiting.changed();
        come("a");

        assertThat(done.get("a")).containsExactly(0L, 1L, 3L, 4L);
        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
        assertThat(committable()).isEqualTo(5);
    }

    /** More conversations than there is room for messages, each with more than one. */
    @Test
    void howeverManyAreHeldTheOthersGoOn() {
        for (int conversation = 0; conversation < 3 * IN_MEMORY; conversation++) {
            paused.add("a" + conversation);
            come("a" + conversation, "a" + conversation, "a" + conversation, "b");
        }

        assertThat(done.get("b")).hasSize(3 * IN_MEMORY);
        assertThat(done).containsOnlyKeys("b");
        assertThat(waiting.held()).hasSize(3 * IN_MEMORY);

        paused.clear();
        waiting.changed();

        assertThat(done).hasSize(3 * IN_MEMORY + 1);
        assertThat(done.get("a7")).hasSize(3).isSorted();
        assertThat(waiting.count()).isZero();
        assertThat(committable()).isEqualTo(topic.size());
    }

    @Test
    void whatHasChangedForOthersLetsItWait() {
        paused.add("a");
        come("a", "a");

        waiting.changed();

        assertThat(done).isEmpty();
        assertThat(waiting.held()).containsEntry("a", "m-0");
        assertThat(waiting.count()).isEqualTo(2);
    }

    @Test
    void whatIsAnothersIsForgotten() {
        paused.add("a");
        come("a", "a");

        partitions.endAll(Duration.ZERO);
        waiting.leaveEnded();

        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    private void come(String... conversations) {
        for (String conversation : conversations) {
            long offset = topic.size();
            topic.put(offset, conversation);
            channel.onNext(
                    Message.of(new byte[0], Metadata.of(new IncomingKafkaRecordMetadata<>(record(offset), "channel"))));
        }
    }

    private Uni<Void> again(ConsumerRecord<String, byte[]> record, Tenure tenure) {
        return consumer.settle(new IncomingKafkaRecordMetadata<>(record, "channel"), tenure,
                () -> inLane(record.key(), record.offset(), tenure));
    }

    private Uni<Void> inLane(String conversation, long offset, Tenure tenure) {
        return lanes.submit(conversation, () -> {
            long seen = waiting.changes();
            if (waiting.isHeld(conversation, tenure) || paused.contains(conversation)) {
                return waiting.giveBack(conversation, "m-" + offset, offset, tenure, seen);
            }
            return tenure.run(offset, () -> {
                done.computeIfAbsent(conversation, any -> new ArrayList<>()).add(offset);
                return Uni.createFrom().voidItem();
            });
        });
    }

    private Reread read(List<Long> offsets) {
        return new Reread(offsets.stream().map(this::record).toList(), offsets.get(offsets.size() - 1) + 1);
    }

    private ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("topic", 0, offset, topic.get(offset), new byte[0]);
    }

    private long committable() {
        return partitions.ofOrNew(PARTITION).committable().orElseThrow().offset();
    }
}
