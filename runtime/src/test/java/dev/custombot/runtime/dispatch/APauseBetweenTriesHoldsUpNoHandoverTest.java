package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
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

/**
 * A message that only waits for the next call of its handler is left at once when its partition goes to another process, or the process
 * ends: the next owner begins with a call. It is neither committed nor given up.
 */
class APauseBetweenTriesHoldsUpNoHandoverTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private final Turns turns = new Turns();
    /** Whether there was nothing to wait for, at each end. */
    private final List<Boolean> idle = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofSeconds(3), this::await, Optional.empty(),
            Turns.LOG) {
    };
    private final Group group = new Group();
    private final AtomicInteger calls = new AtomicInteger();
    private final CompletableFuture<Void> pause = new CompletableFuture<>();
    private final List<Throwable> ends = new ArrayList<>();
    private Uni<Void> handler = Uni.createFrom().failure(new IllegalStateException("away"));
    private Optional<Reply> said = Optional.empty();
    private final Away away = new Away();
    private final CallbackConsumer consumer = consumer(false);

    @BeforeEach
    void assigned() {
        group.assign(List.of(PARTITION));
        group.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(group, List.of(PARTITION));
    }

    @Test
    void aHandoverDoesNotWaitForIt() {
        comes(consumer, 0);
        comes(consumer, 1);

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(idle).containsExactly(true);
        assertThat(ends).containsExactly(Tenure.ENDED, Tenure.ENDED);
        assertThat(calls).hasValue(1);
        assertThat(group.positions).allMatch(position -> position == 0);
    }

    @Test
    void aShutdownDoesNotWaitForIt() {
        comes(consumer, 0);

        partitions.endAll(Duration.ofSeconds(10));

        assertThat(idle).containsExactly(true);
        assertThat(ends).containsExactly(Tenure.ENDED);
    }

    @Test
    void aHandlerThatFailsDuringTheHandoverIsLeftToo() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        handler = Uni.createFrom().completionStage(answer);
        comes(consumer, 0);
        meanwhile = () -> answer.completeExceptionally(new IllegalStateException("away"));

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(idle).containsExactly(true);
        assertThat(ends).containsExactly(Tenure.ENDED);
    }

    @Test
    void noHandlerWasCalledYetBecauseTheStateCannotBeRead() {
        comes(consumer(true), 0);

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(idle).containsExactly(true);
        assertThat(ends).containsExactly(Tenure.ENDED);
        assertThat(calls).hasValue(0);
    }

    /** What its handler has said at once is to be stored before it waits. */
    @Test
    void norForAStoreThatIsAway() {
        away.readable = 1;
        said = Optional.of(Reply.escalate());
        comes(consumer(true), 0);
        assertThat(calls).hasValue(1);

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(idle).containsExactly(true);
        assertThat(ends).containsExactly(Tenure.ENDED);
    }

    /** The places of those that were left are neither lost nor given twice. */
    @Test
    void othersHaveAsManyPlacesAsBefore() {
        comes(consumer, 0);
        partitions.onPartitionsRevoked(group, List.of(PARTITION));
        assertThat(consumer.lanes().running()).isZero();

        pause.complete(null);

        assertThat(consumer.lanes().running()).isZero();
        assertThat(consumer.lanes().paused()).isZero();
    }

    private void await(CompletableFuture<?> event, Duration limit) throws TimeoutException {
        meanwhile.run();
        idle.add(event.isDone());
        if (!event.isDone()) {
            throw new TimeoutException();
        }
    }

    private void comes(CallbackConsumer here, int offset) {
        CallbackRecord record = Turns.text("m-" + offset, Turns.NOON, "hello");
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, Turns.NOON.toEpochMilli(),
                        TimestampType.CREATE_TIME, 0, 0, record.conversationId(), record.value(), record.toMessage()
                                .getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders(),
                        Optional.empty()),
                "callbacks");
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(offset, 0);
        here.process(origin, record.value(), tenure).subscribe().with(done -> {}, ends::add);
    }

    private CallbackConsumer consumer(boolean stateful) {
        Handler any = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        Handlers handlers = new Handlers(List.of(any), stateful);
        ConversationStates states = new ConversationStates(away, turns.json, stateful, Duration.ofHours(1), new Random(),
                Turns.LOG);
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.FOREVER, Map.of()),
                new BackOff(Duration.ofSeconds(10), Duration.ofSeconds(10), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states,
                turns.turns(states, (method, turn) -> {
                    calls.incrementAndGet();
                    said.ifPresent(turn.replies()::send);
                    return handler;
                }), retries, turns.outbox, null, null);
        Dispatcher dispatcher = new Dispatcher(handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling, null, null, null, metrics);
        return new CallbackConsumer(dispatcher, null, null, null, 10, Control.NONE,
                (conversation, duration) -> Uni.createFrom().completionStage(pause), Clock.systemUTC(), Turns.LOG);
    }

    private static final class Group extends MockConsumer<String, byte[]> {

        private final List<Long> positions = new ArrayList<>();

        Group() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            now.values().forEach(position -> positions.add(position.offset()));
        }
    }

    private static final class Away implements ConversationStore {

        /** How often it can be read before it is away. */
        private int readable;

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            if (readable-- > 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
    }
}
