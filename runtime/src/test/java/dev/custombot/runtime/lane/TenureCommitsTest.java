package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;

/** What is done is committed at the interval, and soon after everything is done: one question at a time, and again when one fails. */
class TenureCommitsTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final MockConsumer<String, byte[]> client = new MockConsumer<>("earliest");
    private final Partitions partitions = new Partitions();
    private final List<Handler<Long>> ticks = new ArrayList<>();
    private final List<Handler<Long>> soon = new ArrayList<>();
    private final List<Long> soonAfter = new ArrayList<>();
    private final List<Object> cancelled = new ArrayList<>();
    private Uni<Void> pollingThread = Uni.createFrom().voidItem();
    private int questions;
    private final TenureCommits commits = new TenureCommits(consumer(), vertx(), () -> partitions, INTERVAL);

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ZERO, CustomBotLog.of("test"));
        }
    }

    @BeforeEach
    void assign() {
        client.assign(List.of(PARTITION));
        client.updateBeginningOffsets(Map.of(PARTITION, 0L));
        commits.partitionsAssigned(List.of(PARTITION));
    }

    @Test
    void atTheInterval() {
        received(2).done(0);

        ticks(4);
        assertThat(committed()).isEmpty();
        ticks(1);

        assertThat(committed()).contains(1L);
        assertThat(soon).as("not everything is done").isEmpty();
    }

    @Test
    void soonWhenEverythingIsDoneAndOnceForMany() {
        Tenure tenure = received(1);
        tenure.done(0);
        tenure.received(1, 0);
        tenure.done(1);

        assertThat(soonAfter).containsExactly(INTERVAL.toMillis() / 20);
        assertThat(committed()).isEmpty();
        soon.get(0).handle(0L);

        assertThat(committed()).contains(2L);
    }

    @Test
    void soonAgainWhenMoreIsDone() {
        Tenure tenure = received(1);
        tenure.done(0);
        soon.get(0).handle(0L);
        tenure.received(1, 0);
        tenure.done(1);

        assertThat(soon).hasSize(2);
    }

    @Test
    void oneQuestionAtATime() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        pollingThread = Uni.createFrom().completionStage(answer);

        ticks(3);
        assertThat(questions).isEqualTo(1);
        answer.complete(null);
        ticks(1);

        assertThat(questions).isEqualTo(2);
    }

    @Test
    void againWhenOneFails() {
        received(2).done(0);
        pollingThread = Uni.createFrom().failure(new TimeoutException("the broker is away"));
        ticks(5);
        assertThat(committed()).isEmpty();

        pollingThread = Uni.createFrom().voidItem();
        ticks(5);

        assertThat(committed()).contains(1L);
    }

    @Test
    void whatIsDoneIsCommittedWhenThePartitionIsGivenUp() {
        received(1).done(0);

        commits.partitionsRevoked(List.of(PARTITION));

        assertThat(committed()).contains(1L);
        assertThat(partitions.ofOrNew(PARTITION).isEnded()).as("nothing more begins").isTrue();
    }

    @Test
    void oneTimerHoweverOftenPartitionsComeAndNoneAtTheEnd() {
        commits.partitionsAssigned(List.of(PARTITION));
        assertThat(ticks).hasSize(1);

        commits.terminate(true);

        assertThat(cancelled).containsExactly(7L);
    }

    private Tenure received(int records) {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        for (int offset = 0; offset < records; offset++) {
            tenure.received(offset, 0);
        }
        return tenure;
    }

    private void ticks(int times) {
        for (int i = 0; i < times; i++) {
            ticks.get(0).handle(0L);
        }
    }

    private Optional<Long> committed() {
        return Optional.ofNullable(client.committed(Set.of(PARTITION)).get(PARTITION)).map(OffsetAndMetadata::offset);
    }

    @SuppressWarnings("unchecked")
    private Vertx vertx() {
        return of(Vertx.class, (method, arguments) -> switch (method) {
            case "setPeriodic" -> {
                ticks.add((Handler<Long>) arguments[1]);
                yield 7L;
            }
            case "setTimer" -> {
                soonAfter.add((Long) arguments[0]);
                soon.add((Handler<Long>) arguments[1]);
                yield 8L;
            }
            case "cancelTimer" -> cancelled.add(arguments[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    @SuppressWarnings("unchecked")
    private KafkaConsumer<String, byte[]> consumer() {
        return of(KafkaConsumer.class, (method, arguments) -> switch (method) {
            case "unwrap" -> client;
            case "runOnPollingThread" -> {
                questions++;
                yield pollingThread.invoke(() -> ((Consumer<Object>) arguments[0]).accept(client));
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T of(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> answers.apply(method.getName(), arguments));
    }
}
