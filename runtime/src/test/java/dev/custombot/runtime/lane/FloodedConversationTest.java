package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** However many messages one conversation has, the others' are handled at once, its own in their order, and memory is bounded. */
class FloodedConversationTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final int IN_MEMORY = 1_024;
    private static final int ROUNDS = 1_200;

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final CustomBotLog log = CustomBotLog.of("test");
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, log) {
    };
    private final ConversationLanes lanes = new ConversationLanes(400);
    private final Map<Long, String> topic = new HashMap<>();
    private final Queue<CompletableFuture<Void>> running = new ArrayDeque<>();
    private final List<Long> flood = new ArrayList<>();
    private final List<Long> others = new ArrayList<>();
    private final List<Long> removed = new ArrayList<>();
    private int flooded = 1;
    private int inMemory;
    private int mostInMemory;
    private WaitingRecords waiting;

    @Test
    void theOthersAreHandledAtOnceAndItsOwnInOrder() {
        consume(WaitingLimits.of(IN_MEMORY), ROUNDS);

        assertThat(others).hasSize(ROUNDS);
        assertThat(flood).hasSize(1);
        assertThat(mostInMemory).isLessThan(100);
        finishAll();
        assertThat(flood).hasSize(ROUNDS).isSorted();
        assertThat(waiting.count()).isZero();
        assertThat(committable()).isEqualTo(2 * ROUNDS);
    }

    @Test
    void readingStopsWhereTooMuchLiesAside() {
        consume(new WaitingLimits(IN_MEMORY, 32, 1_024, 10), 5_000);

        assertThat(others).hasSizeBetween(IN_MEMORY, 2 * IN_MEMORY);
        finishAll();
        assertThat(others).hasSize(5_000);
        assertThat(flood).hasSize(5_000).isSorted();
    }

    /** As when a service behind the handlers is away, and every customer asks again and again. */
    @Test
    void manyFloodedConversationsKeepNoQuietOneWaiting() {
        flooded = 300;
        consume(WaitingLimits.of(IN_MEMORY), 5_000);

        assertThat(others).hasSize(5_000);
        assertThat(mostInMemory).isLessThanOrEqualTo(IN_MEMORY);
    }

    @Test
    void whatIsLeftToTheNextOwnerIsForgotten() {
        consume(WaitingLimits.of(IN_MEMORY), ROUNDS);

        partitions.endAll(Duration.ZERO);

        assertThat(waiting.count()).isZero();
        assertThat(flood).hasSize(1);
    }

    @Test
    void aRecordThatWasRemovedMeanwhileHoldsNothing() {
        consume(WaitingLimits.of(IN_MEMORY), 400);
        removed.addAll(List.of(300L, 302L));

        finishAll();

        assertThat(flood).hasSize(398).doesNotContain(300L, 302L).isSorted();
        assertThat(committable()).isEqualTo(800);
        assertThat(logged.lines()).filteredOn(line -> line.contains("CBOT00415")).hasSize(2)
                .allMatch(line -> line.contains("topic-0@30") && line.endsWith("(conversation flood0)"));
    }

    /** At its even offsets one conversation, at the odd ones all others. */
    private void consume(WaitingLimits limits, int rounds) {
        LongStream.range(0, 2L * rounds)
                .forEach(offset -> topic.put(offset, offset % 2 == 0 ? "flood" + offset / 2 % flooded : "c-" + offset));
        RecordConsumer[] consumer = new RecordConsumer[1];
        waiting = new WaitingRecords(limits, (partition, offsets) -> Uni.createFrom().item(read(offsets)),
                (record, tenure) -> consumer[0].settle(new IncomingKafkaRecordMetadata<>(record, "channel"), tenure,
                        () -> inLane(record.key(), record.offset(), tenure)),
                new RareLines(Clock.systemUTC()), log);
        consumer[0] = new RecordConsumer(partitions, IN_MEMORY,
                (origin, value, tenure) -> waiting.admit(origin.getKey(), PARTITION,
                        origin.getOffset(), tenure, () -> inLane(origin.getKey(), origin.getOffset(), tenure)),
                log);
        consumer[0].consume("channel", Multi.createFrom().range(0, 2 * rounds).map(offset -> Message.of(new byte[0],
                Metadata.of(new IncomingKafkaRecordMetadata<>(record(offset), "channel")))));
    }

    private Uni<Void> inLane(String conversation, long offset, Tenure tenure) {
        inMemory++;
        mostInMemory = Math.max(mostInMemory, inMemory);
        return lanes.submit(conversation, () -> tenure.run(offset, () -> handle(conversation, offset)))
                .onTermination().invoke(() -> inMemory--);
    }

    private Uni<Void> handle(String conversation, long offset) {
        if (!conversation.startsWith("flood")) {
            others.add(offset);
            return Uni.createFrom().voidItem();
        }
        flood.add(offset);
        running.add(new CompletableFuture<>());
        return Uni.createFrom().completionStage(running.peek());
    }

    private void finishAll() {
        while (!running.isEmpty()) {
            assertThat(running).hasSize(1);
            running.remove().complete(null);
        }
    }

    private Reread read(List<Long> offsets) {
        List<ConsumerRecord<String, byte[]>> records = offsets.stream().filter(offset -> !removed.contains(offset))
                .map(this::record).limit(20).toList();
        return new Reread(records, records.get(records.size() - 1).offset() + 1);
    }

    private ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("topic", 0, offset, topic.get(offset), new byte[0]);
    }

    private long committable() {
        return partitions.ofOrNew(PARTITION).committable().orElseThrow().offset();
    }
}
