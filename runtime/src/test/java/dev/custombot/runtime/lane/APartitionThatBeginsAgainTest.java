package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

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

/**
 * A topic is made anew, or the end of a partition is lost (an unclean election of a leader): other records lie at the same offsets, and what
 * comes of the work on the earlier ones says nothing of them.
 */
class APartitionThatBeginsAgainTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final int IN_MEMORY = 64;
    /** One of a conversation is in memory, and one is read again at a time. */
    private static final WaitingLimits LIMITS = new WaitingLimits(16, 2, 1_024, 1_000);

    private final CustomBotLog log = CustomBotLog.of("test");
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, log) {
    };
    private final ConversationLanes lanes = new ConversationLanes(8);
    private final TreeMap<Long, String> topic = new TreeMap<>();
    private final UnicastProcessor<Message<byte[]>> channel = UnicastProcessor.create();
    private final Map<String, CompletableFuture<Void>> running = new HashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final List<String> begun = new ArrayList<>();
    private final WaitingRecords waiting = new WaitingRecords(LIMITS,
            (partition, offsets) -> Uni.createFrom().item(read(offsets)), this::again, new RareLines(Clock.systemUTC()), log);
    private final RecordConsumer consumer = new RecordConsumer(partitions, IN_MEMORY,
            (origin, value, tenure) -> waiting.admit(origin.getKey(), PARTITION, origin.getOffset(), tenure,
                    () -> inLane(origin, value, tenure)),
            log);

    APartitionThatBeginsAgainTest() {
        consumer.consume("channel", Multi.createFrom().publisher(channel));
    }

    @Test
    void theEndOfAnEarlierRecordSaysNothingOfTheOneAtItsOffset() {
        come("a0", "b0", "c0", "d0");
        cutAt(2);
        come("e0", "f0");
        assertThat(begun).containsExactly("a0", "b0", "c0", "d0", "e0", "f0");

        end("a0", "b0", "c0", "d0");
        assertThat(committable()).isEqualTo(2);

        end("f0");
        assertThat(committable()).isEqualTo(2);
        end("e0");
        assertThat(committable()).isEqualTo(4);
    }

    @Test
    void aRecordIsWorkedOnThoughAnEarlierOneAtItsOffsetHasEnded() {
        come("a0", "b0", "c0", "d0");
        end("a0", "b0");
        cutAt(2);
        come("e0");
        end("d0");
        come("f0");

        assertThat(begun).endsWith("e0", "f0");
        end("e0");
        assertThat(committable()).isEqualTo(3);
        end("f0");
        assertThat(committable()).isEqualTo(4);
    }

    @Test
    void whatLiesBeforeAndIsOpenStaysOpen() {
        come("a0", "b0", "c0");
        cutAt(2);
        come("d0");
        end("d0", "a0");

        assertThat(committable()).isEqualTo(1);
        end("b0");
        assertThat(committable()).isEqualTo(3);
    }

    @Test
    void ofATopicThatWasMadeAnewEverythingIsWorkedOn() {
        come("a0", "b0");
        cutAt(0);
        come("c0", "d0", "e0");
        end("b0", "d0");
        assertThat(committable()).isZero();
        end("c0", "a0", "e0");

        assertThat(committable()).isEqualTo(3);
    }

    /** Twice: what is before the second place is the first round's, and what is before both is of all. */
    @Test
    void itMayBeginAgainMoreThanOnce() {
        come("a0", "b0", "c0", "d0");
        cutAt(1);
        come("e0", "f0", "g0");
        cutAt(2);
        come("h0", "i0");
        end("b0", "c0", "d0", "f0", "g0");
        assertThat(committable()).isZero();

        end("a0", "e0");
        assertThat(committable()).isEqualTo(2);
        end("h0", "i0");
        assertThat(committable()).isEqualTo(4);
    }

    /** In their order, and nothing twice; what lay aside and is there no more is not waited for. */
    @Test
    void whatLiesAsideIsThatOfTheTopicAsItIs() {
        come("a0", "a1", "a2", "a3", "a4");
        assertThat(waiting.count()).isEqualTo(4);
        cutAt(3);
        come("b0", "a5", "a6");
        end("b0");

        for (String next : List.of("a0", "a1", "a2", "a5", "a6")) {
            assertThat(begun).endsWith(next.equals("a0") ? "b0" : next);
            end(next);
        }

        assertThat(begun).containsExactly("a0", "b0", "a1", "a2", "a5", "a6");
        assertThat(waiting.count()).isZero();
        assertThat(committable()).isEqualTo(6);
    }

    @Test
    void whatIsHeldIsThatOfTheTopicAsItIs() {
        paused.add("a");
        come("a0", "a1", "a2");
        assertThat(waiting.held()).containsEntry("a", "a0");
        cutAt(1);
        come("b0", "a3");
        end("b0");

        paused.clear();
        waiting.changed();
        end("a0", "a3");

        assertThat(begun).containsExactly("b0", "a0", "a3");
        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
        assertThat(committable()).isEqualTo(3);
    }

    @Test
    void nobodyIsHeldAtARecordThatIsThereNoMore() {
        paused.add("a");
        come("b0", "a0", "a1");
        cutAt(1);
        come("c0");

        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    @Test
    void theWorkOnBothIsWaitedForWhenThePartitionIsGivenUp() {
        come("a0", "b0");
        cutAt(1);
        come("c0");
        CompletableFuture<Void> over = partitions.ofOrNew(PARTITION).drain();
        end("c0", "a0");
        assertThat(over).isNotDone();
        end("b0");

        assertThat(over).isCompleted();
        assertThat(committable()).isEqualTo(2);
    }

    @Test
    void theWorkOnBothEndsWhenThePartitionIsLost() {
        come("a0", "b0");
        cutAt(1);
        come("c0");

        partitions.ofOrNew(PARTITION).abandon();

        assertThat(partitions.ofOrNew(PARTITION).drain()).isCompleted();
        end("a0", "b0", "c0");
        assertThat(committable()).isZero();
    }

    private void cutAt(long offset) {
        topic.tailMap(offset, true).clear();
    }

    /** @param names the conversation, and the number of the message in it */
    private void come(String... names) {
        for (String name : names) {
            long offset = topic.size();
            topic.put(offset, name);
            channel.onNext(Message.of(name.getBytes(StandardCharsets.UTF_8),
                    Metadata.of(new IncomingKafkaRecordMetadata<>(record(offset), "channel"))));
        }
    }

    private void end(String... names) {
        for (String name : names) {
            running.get(name).complete(null);
        }
    }

    private Uni<Void> again(ConsumerRecord<String, byte[]> record, Tenure tenure) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(record, "channel");
        return consumer.settle(origin, tenure, () -> inLane(origin, record.value(), tenure));
    }

    private Uni<Void> inLane(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        String name = new String(value, StandardCharsets.UTF_8);
        return lanes.submit(origin.getKey(), () -> {
            long seen = waiting.changes();
            if (waiting.isHeld(origin.getKey(), tenure) || paused.contains(origin.getKey())) {
                return waiting.giveBack(origin.getKey(), name, origin.getOffset(), tenure, seen);
            }
            return tenure.run(origin.getOffset(), () -> {
                begun.add(name);
                running.put(name, new CompletableFuture<>());
                return Uni.createFrom().completionStage(running.get(name));
            });
        });
    }

    private Reread read(List<Long> offsets) {
        return new Reread(offsets.stream().filter(topic::containsKey).map(this::record).toList(),
                offsets.get(offsets.size() - 1) + 1);
    }

    private ConsumerRecord<String, byte[]> record(long offset) {
        String name = topic.get(offset);
        return new ConsumerRecord<>("topic", 0, offset, name.substring(0, 1), name.getBytes(StandardCharsets.UTF_8));
    }

    private long committable() {
        return partitions.ofOrNew(PARTITION).committable().orElseThrow().offset();
    }
}
