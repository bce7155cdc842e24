package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** A process that stood still calls no handler for a message that may be another's, not even one that it has begun. */
class StoodStillBeforeAHandlerTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final Duration STANDSTILL = Duration.ofSeconds(15);
    private static final Duration SEEN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Turns turns = new Turns();
    private final CompletableFuture<Optional<StoredState>> loaded = new CompletableFuture<>();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1),
            Optional.of(new Membership(Duration.ofSeconds(10), turns.clock())), Turns.LOG) {
    };
    private final Group group = new Group();
    private final AtomicInteger calls = new AtomicInteger();
    private final CompletableFuture<Void> again = new CompletableFuture<>();

    @BeforeEach
    void assigned() {
        group.assign(List.of(PARTITION));
        group.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(group, List.of(PARTITION));
    }

    @Test
    void oneThatHasFailedIsCalledAgainWhenTheGroupHasAnswered() {
        handle(false);
        assertThat(calls).hasValue(1);
        assertThat(again).failsWithin(SEEN).withThrowableOfType(TimeoutException.class);

        partitions.commit(group);

        assertThat(again).succeedsWithin(LONGEST);
    }

    @Test
    void oneThatHasFailedIsNotCalledAgainByAProcessThatWasExpelled() {
        handle(false);
        group.isExpelled = true;

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(again).failsWithin(SEEN).withThrowableOfType(TimeoutException.class);
    }

    @Test
    void oneThatWaitedForTheStateIsCalledWhenTheGroupHasAnswered() {
        handle(true);
        turns.now = turns.now.plus(STANDSTILL);
        loaded.complete(Optional.empty());
        assertThat(calls).hasValue(0);

        partitions.commit(group);

        assertThat(calls).hasValue(1);
    }

    private void handle(boolean stateful) {
        CallbackRecord record = Turns.text("m-1", Turns.NOON, "hello");
        IncomingKafkaRecordMetadata<String, byte[]> origin = origin(record);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 0);
        consumer(stateful).process(origin, record.value(), tenure).subscribe().with(done -> {}, failure -> {});
    }

    /** The process stands still while it runs, and then it fails, the first time. */
    private Uni<Void> handler() {
        if (calls.incrementAndGet() > 1) {
            again.complete(null);
            return Uni.createFrom().voidItem();
        }
        turns.now = turns.now.plus(STANDSTILL);
        return Uni.createFrom().failure(new IllegalStateException());
    }

    private CallbackConsumer consumer(boolean stateful) {
        Handler handler = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        Handlers handlers = new Handlers(List.of(handler), stateful);
        ConversationStates states = new ConversationStates(new Store(), turns.json, stateful, Duration.ofHours(1), new Random(),
                Turns.LOG);
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.times(2), Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG),
                states, turns.silent(states, this::handler), retries, turns.outbox, null, null);
        Dispatcher dispatcher = new Dispatcher(handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling, null, null, null, metrics);
        return new CallbackConsumer(dispatcher, null, null, null, 1, Control.NONE, Turns::pause, Clock.systemUTC(), Turns.LOG);
    }

    private static IncomingKafkaRecordMetadata<String, byte[]> origin(CallbackRecord record) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0,
                Turns.NOON.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0, record.conversationId(), record.value(),
                record.toMessage().getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders(), Optional.empty()),
                "callbacks");
    }

    private static final class Group extends MockConsumer<String, byte[]> {

        private boolean isExpelled;

        Group() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            if (isExpelled) {
                throw new CommitFailedException();
            }
        }
    }

    private final class Store implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return Uni.createFrom().completionStage(loaded);
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return Uni.createFrom().item(true);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return Uni.createFrom().voidItem();
        }
    }
}
