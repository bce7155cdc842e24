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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.Reply;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * An operator orders what is to become of a message while the store of states is away: wherever the message is by then, the order is over
 * afterwards, at most one dead letter lies there, and the conversation goes on.
 */
class AnOrderThatComesLateIsObeyedTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Turns turns = new Turns(Duration.ofHours(1));
    private final Store store = new Store();
    private final Orders orders = new Orders();
    private final PublishedRecords letters = new PublishedRecords();
    private final List<CallbackRecord> topic = new ArrayList<>();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> next = new CompletableFuture<>();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1), Turns.LOG) {
    };
    private Function<Turn, Uni<Void>> bot = turn -> Turns.returning(turn, List.of(Reply.ask("Which order?", "order")));
    private final CallbackConsumer consumer = consumer();

    @BeforeEach
    void assigned() {
        MockConsumer<String, byte[]> group = new MockConsumer<>("earliest");
        group.assign(List.of(PARTITION));
        group.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(group, List.of(PARTITION));
    }

    @ParameterizedTest
    @EnumSource
    void beforeItsHandlerIsCalled(HeadOrder order) {
        store.goesAwayUntil(order);
        come("text", "m-1");

        assertObeyed(letters(order));
        assertThat(called).containsExactly("m-2");
    }

    @ParameterizedTest
    @EnumSource
    void beforeWhatTheHandlerLeavesIsStored(HeadOrder order) {
        bot = turn -> {
            store.goesAwayUntil(order);
            return Turns.returning(turn, List.of(Reply.ask("Which order?", "order")));
        };
        come("text", "m-1");

        assertObeyed(letters(order));
        assertThat(turns.replies.texts()).as("of m-2").containsExactly("A");
    }

    @ParameterizedTest
    @EnumSource
    void whenItHasBeenGivenUpBefore(HeadOrder order) {
        come("text", "m-0");
        bot = turn -> {
            turn.replies().send(Reply.end());
            store.goesAwayUntil(order);
            return Uni.createFrom().failure(new IllegalStateException());
        };
        come("text", "m-1");

        assertObeyed(1);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheConversationWasOverWithIt(HeadOrder order) {
        come("text", "m-0");
        bot = turn -> {
            store.goesAwayUntil(order);
            return Uni.createFrom().failure(new IllegalStateException());
        };
        come("conversation.end", "m-1");

        assertObeyed(1);
    }

    /** The customer is with an agent, whatever becomes of the message. */
    @ParameterizedTest
    @EnumSource
    void whenItsHandlerHasHandedOverAndIsTriedAgain(HeadOrder order) {
        bot = turn -> {
            turn.replies().send(Reply.escalate());
            orders.come(order);
            return Uni.createFrom().failure(new TimeoutException());
        };
        come("text", "m-1");

        assertThat(orders.obeyed).succeedsWithin(LONGEST);
        assertThat(turns.states(store).load(Turns.CONVERSATION, turns.occupancy).await().atMost(LONGEST)
                .isSilentAt(Turns.NOON.plusSeconds(1))).isTrue();
        assertThat(letters.size()).isEqualTo(letters(order));
        assertThat(called).containsExactly("m-1");
    }

    /** Nobody answers the question any more. */
    @ParameterizedTest
    @EnumSource
    void whenItsHandlerHasEndedTheConversationAndIsTriedAgain(HeadOrder order) {
        come("text", "m-0");
        assertThat(state().question()).isPresent();
        bot = turn -> {
            turn.replies().send(Reply.end());
            orders.come(order);
            return Uni.createFrom().failure(new TimeoutException());
        };
        come("text", "m-1");

        assertThat(orders.obeyed).succeedsWithin(LONGEST);
        assertThat(state().question()).isEmpty();
        assertThat(letters.size()).isEqualTo(letters(order));
        assertThat(called).containsExactly("m-0", "m-1");
    }

    private ConversationDocument state() {
        return turns.states(store).load(Turns.CONVERSATION, turns.occupancy).await().atMost(LONGEST);
    }

    /** The process that handled it ended before it could say so. */
    @Test
    void whenItHasBeenHandledBefore() {
        come("text", "m-1");
        orders.come(HeadOrder.DEAD_LETTER);
        come("text", "m-1");

        assertObeyed(0);
        assertThat(called).containsExactly("m-1", "m-2");
    }

    private static int letters(HeadOrder order) {
        return order == HeadOrder.DEAD_LETTER ? 1 : 0;
    }

    private void assertObeyed(int expectedLetters) {
        assertThat(orders.obeyed).succeedsWithin(LONGEST);
        assertThat(orders.order).isEmpty();
        store.until = Optional.empty();
        bot = turn -> Turns.returning(turn, "A");

        come("text", "m-2");

        assertThat(next).succeedsWithin(LONGEST).isEqualTo("handled");
        assertThat(letters.size()).isEqualTo(expectedLetters);
        assertThat(turns.replies.replyRecords()).filteredOn(end -> end.turn().equals(Optional.of("m-1")))
                .as("ends of its turn").hasSize(1);
        assertThat(consumer.held()).isEmpty();
    }

    private void come(String type, String id) {
        CallbackRecord record = Turns.message(id, Turns.NOON, type, "customer", "hello");
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(topic.size(), 0);
        topic.add(record);
        CompletableFuture<Void> left = new CompletableFuture<>();
        consumer.process(new IncomingKafkaRecordMetadata<>(read(topic.size() - 1L), "callbacks"), record.value(), tenure)
                .subscribe().with(done -> left.complete(null), later -> left.complete(null));
        assertThat(left).succeedsWithin(LONGEST);
    }

    private ConsumerRecord<String, byte[]> read(long offset) {
        CallbackRecord record = topic.get((int) offset);
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, Turns.NOON.toEpochMilli(),
                TimestampType.CREATE_TIME, 0, 0, record.conversationId(), record.value(),
                record.toMessage().getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders(), Optional.empty());
    }

    private CallbackConsumer consumer() {
        Handler any = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        Handlers handlers = new Handlers(List.of(any), true);
        ConversationStates states = turns.states(store);
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER,
                Map.of(TimeoutException.class.getName(), RetryPolicy.FOREVER)),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageTurns messageTurns = turns.turns(states, (handler, turn) -> Turns.called(turn, () -> {
            called.add(turn.message().messageId().orElseThrow());
            return bot.apply(turn);
        }));
        GivenUpMessages givenUp = new GivenUpMessages(value -> value,
                new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG), metrics, Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states, messageTurns, retries,
                turns.outbox, givenUp,
                new FailureAnswers(handlers, states, messageTurns, retries, turns.outgoing, turns.outbox, Optional.empty(),
                        Turns.LOG));
        Dispatcher dispatcher = new Dispatcher(handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling, null, null, givenUp,
                (record, outcome) -> {
                    if (record.messageId().equals("m-2")) {
                        next.complete(outcome);
                    }
                });
        return new CallbackConsumer(dispatcher, givenUp, null,
                (partition, offsets) -> Uni.createFrom()
                        .item(new Reread(offsets.stream().map(this::read).toList(), topic.size())),
                1, orders, Turns::pause, Clock.systemUTC(), Turns.LOG);
    }

    /** One order, for the message m-1. */
    private static final class Orders implements Control {

        private final CompletableFuture<Void> obeyed = new CompletableFuture<>();
        private volatile Optional<HeadOrder> order = Optional.empty();
        private Runnable listener = () -> {};

        void come(HeadOrder wanted) {
            order = Optional.of(wanted);
            listener.run();
        }

        @Override
        public Optional<HeadOrder> order(String conversationId, String messageId) {
            return order.filter(wanted -> messageId.equals("m-1"));
        }

        @Override
        public void obeyed(String conversationId, String messageId) {
            order(conversationId, messageId).ifPresent(done -> {
                order = Optional.empty();
                obeyed.complete(null);
            });
        }

        @Override
        public void onChange(Runnable changed) {
            listener = changed;
        }
    }

    /** It may be away: whoever asks it then is answered by an order of an operator. */
    private final class Store implements ConversationStore {

        private final ConversationStore memory = turns.memory();
        private volatile Optional<HeadOrder> until = Optional.empty();

        void goesAwayUntil(HeadOrder order) {
            until = Optional.of(order);
        }

        private <T> Uni<T> asked(Uni<T> answer) {
            return Uni.createFrom().deferred(() -> {
                if (until.isEmpty()) {
                    return answer;
                }
                if (!orders.obeyed.isDone()) {
                    orders.come(until.get());
                }
                return Uni.createFrom().failure(new IllegalStateException("away"));
            });
        }

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return asked(memory.load(conversationId));
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return asked(memory.save(conversationId, expectedVersion, state, timeToLive));
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return asked(memory.delete(conversationId));
        }
    }
}
