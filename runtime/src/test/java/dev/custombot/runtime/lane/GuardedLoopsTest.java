package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Nothing that is thrown ends the reading, or the work of other conversations; an end of the reading shows. */
class GuardedLoopsTest {

    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, CustomBotLog.of("test")) {
    };
    private final List<Long> processed = new ArrayList<>();

    @Test
    void whateverAStageThrowsTheNextRecordIsRead() {
        RecordConsumer consumer = consumer(1, offset -> {
            processed.add(offset);
            if (offset == 1) {
                throw new AssertionError("a defect");
            }
            return offset == 2 ? Uni.createFrom().failure(new IllegalStateException()) : Uni.createFrom().voidItem();
        });

        consumer.consume("channel", records(4).onCompletion().switchTo(Multi.createFrom().nothing()));

        assertThat(processed).containsExactly(0L, 1L, 2L, 3L);
        assertThat(consumer.isBroken()).isFalse();
    }

    @Test
    void noMoreAreInMemoryThanAllowed() {
        List<CompletableFuture<Void>> open = new ArrayList<>();
        RecordConsumer consumer = consumer(3, offset -> {
            open.add(new CompletableFuture<>());
            return Uni.createFrom().completionStage(open.get(open.size() - 1));
        });
        consumer.consume("channel", records(100));
        assertThat(open).hasSize(3);

        open.get(1).complete(null);
        assertThat(open).hasSize(4);
    }

    @Test
    void anEndOfTheStreamShows() {
        RecordConsumer completed = consumer(1, offset -> Uni.createFrom().voidItem());
        completed.consume("channel", records(1));
        RecordConsumer failed = consumer(1, offset -> Uni.createFrom().voidItem());
        failed.consume("channel", Multi.createFrom().failure(new IllegalStateException()));

        assertThat(completed.isBroken()).isTrue();
        assertThat(failed.isBroken()).isTrue();
    }

    static Error[] dying() {
        return new Error[]{new OutOfMemoryError(), new NoClassDefFoundError()};
    }

    @ParameterizedTest
    @MethodSource("dying")
    void aDyingProcessShows(Error error) {
        RecordConsumer consumer = consumer(1, offset -> Uni.createFrom().failure(error));
        consumer.consume("channel", records(1).onCompletion().switchTo(Multi.createFrom().nothing()));

        assertThat(consumer.isBroken()).isTrue();
    }

    @Test
    void aTaskThatThrowsKeepsNobodyFromRunning() {
        ConversationLanes lanes = new ConversationLanes(1);
        CompletableFuture<Void> first = lanes.submit("a", () -> {
            throw new StackOverflowError();
        }).subscribeAsCompletionStage();
        CompletableFuture<Void> second = lanes.submit("b", () -> Uni.createFrom().voidItem()).subscribeAsCompletionStage();
        CompletableFuture<Void> third = lanes.submit("a", () -> Uni.createFrom().voidItem()).subscribeAsCompletionStage();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompleted();
        assertThat(third).isCompleted();
    }

    /** It is fetched again, with those before it, which would else be taken for done. */
    @Test
    void aRecordThatWasFetchedInAnEarlierTenureIsNotTakenForOneOfThis() {
        partitions.ofOrNew(new TopicPartition("topic", 0)).rounds().beginsIn(5);
        RecordConsumer consumer = consumer(1, offset -> {
            processed.add(offset);
            return Uni.createFrom().voidItem();
        });

        consumer.consume("channel", Multi.createFrom().items(fetched(500, 4), fetched(100, 5), fetched(101, 6)));

        assertThat(processed).containsExactly(100L, 101L);
    }

    private static Message<byte[]> fetched(long offset, int generation) {
        return Message.of(new byte[0], Metadata.of(new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>("topic", 0, offset, "key", new byte[0]), "channel", 0, generation)));
    }

    private interface OffsetWork {

        Uni<Void> process(long offset);
    }

    private RecordConsumer consumer(int mostOpen, OffsetWork work) {
        return new RecordConsumer(partitions, mostOpen, (origin, value, tenure) -> work.process(origin.getOffset()),
                CustomBotLog.of("test"));
    }

    private static Multi<Message<byte[]>> records(int count) {
        return Multi.createFrom().range(0, count).map(offset -> Message.of(new byte[0], Metadata.of(
                new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("topic", 0, offset, "key", new byte[0]), "channel"))));
    }
}
