package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
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

/** When the number of partitions changes a conversation lies in two of them: what waits in the one is not forgotten for the other. */
class AConversationInTwoPartitionsTest {

    private static final int IN_MEMORY = 64;
    private static final WaitingLimits LIMITS = new WaitingLimits(IN_MEMORY, 32, 1_024, 40);
    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final CustomBotLog log = CustomBotLog.of("test");
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, log) {
    };
    private final ConversationLanes lanes = new ConversationLanes(8);
    private final UnicastProcessor<Message<byte[]>> channel = UnicastProcessor.create();
    private final Map<Integer, String> conversations = new HashMap<>(Map.of(BEFORE, "a", AFTER, "a"));
    private final Set<String> paused = new HashSet<>();
    private final Queue<CompletableFuture<Void>> running = new ArrayDeque<>();
    private final Map<Integer, List<Long>> done = new HashMap<>();
    private final WaitingRecords waiting = new WaitingRecords(LIMITS,
            (partition, offsets) -> Uni.createFrom().item(read(partition.partition(), offsets)), this::again,
            new RareLines(Clock.systemUTC()), log);
    private final RecordConsumer consumer = new RecordConsumer(partitions, IN_MEMORY,
            (origin, value, tenure) -> waiting.admit(origin.getKey(), partition(origin.getPartition()), origin.getOffset(),
                    tenure, () -> inLane(origin, tenure)),
            log);

    AConversationInTwoPartitionsTest() {
        consumer.consume("channel", Multi.createFrom().publisher(channel));
    }

    @Test
    void aFloodGoesOnInBoth() {
        come(BEFORE, 0, 20);
        come(AFTER, 0, 1);
        come(BEFORE, 20, 21);

        while (!running.isEmpty()) {
            running.remove().complete(null);
        }

        assertThat(done.get(BEFORE)).containsExactlyElementsOf(LongStream.range(0, 21).boxed().toList());
        assertThat(done.get(AFTER)).containsExactly(0L);
        assertThat(waiting.count()).isZero();
        assertThat(committable(BEFORE)).isEqualTo(21);
        assertThat(committable(AFTER)).isEqualTo(1);
    }

    @Test
    void whatIsHeldGoesOnInBoth() {
        paused.add("a");
        come(BEFORE, 0, 3);
        come(AFTER, 0, 2);
        assertThat(waiting.held()).containsOnlyKeys("a");
        assertThat(waiting.count()).isEqualTo(5);

        paused.clear();
        waiting.changed();
        while (!running.isEmpty()) {
            running.remove().complete(null);
        }

        assertThat(done.get(BEFORE)).containsExactly(0L, 1L, 2L);
        assertThat(done.get(AFTER)).containsExactly(0L, 1L);
        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    @Test
    void whatIsAnothersIsForgottenInBoth() {
        paused.add("a");
        come(BEFORE, 0, 30);
        come(AFTER, 0, 30);

        partitions.endAll(Duration.ZERO);
        waiting.leaveEnded();

        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    /** Else nothing would be read any more, of no partition. */
    @Test
    void whatIsAnothersMakesRoom() {
        paused.add("a");
        come(BEFORE, 0, 200);
        conversations.put(AFTER, "b");
        come(AFTER, 0, 1);
        assertThat(done).as("too much lies aside").isEmpty();

        partitions.onPartitionsRevoked(new MockConsumer<>("earliest"), List.of(partition(BEFORE)));
        waiting.leaveEnded();

        assertThat(done.get(AFTER)).containsExactly(0L);
        assertThat(waiting.count()).isZero();
    }

    private void come(int partition, long first, long end) {
        LongStream.range(first, end).forEach(offset -> channel.onNext(Message.of(new byte[0],
                Metadata.of(new IncomingKafkaRecordMetadata<>(record(partition, offset), "channel")))));
    }

    private Uni<Void> again(ConsumerRecord<String, byte[]> record, Tenure tenure) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(record, "channel");
        return consumer.settle(origin, tenure, () -> inLane(origin, tenure));
    }

    private Uni<Void> inLane(IncomingKafkaRecordMetadata<String, byte[]> origin, Tenure tenure) {
        long offset = origin.getOffset();
        return lanes.submit(origin.getKey(), () -> {
            long seen = waiting.changes();
            if (waiting.isHeld(origin.getKey(), tenure) || paused.contains(origin.getKey())) {
                return waiting.giveBack(origin.getKey(), "m-" + offset, offset, tenure, seen);
            }
            return tenure.run(offset, () -> {
                done.computeIfAbsent(origin.getPartition(), any -> new ArrayList<>()).add(offset);
                CompletableFuture<Void> handler = new CompletableFuture<>();
                running.add(handler);
                return Uni.createFrom().completionStage(handler);
            });
        });
    }

    private Reread read(int partition, List<Long> offsets) {
        return new Reread(offsets.stream().map(offset -> record(partition, offset)).toList(),
                offsets.get(offsets.size() - 1) + 1);
    }

    private ConsumerRecord<String, byte[]> record(int partition, long offset) {
        return new ConsumerRecord<>("topic", partition, offset, conversations.get(partition), new byte[0]);
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition("topic", number);
    }

    private long committable(int number) {
        return partitions.ofOrNew(partition(number)).committable().orElseThrow().offset();
    }
}
