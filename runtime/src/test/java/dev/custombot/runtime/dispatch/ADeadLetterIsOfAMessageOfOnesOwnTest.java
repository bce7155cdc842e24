package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** A process that stood still puts no message aside that another one may be answering. */
class ADeadLetterIsOfAMessageOfOnesOwnTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final Duration STANDSTILL = Duration.ofSeconds(15);
    private static final Duration SEEN = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Turns turns = new Turns();
    private final PublishedRecords letters = new PublishedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1),
            Optional.of(new Membership(Duration.ofSeconds(10), turns.clock())), Turns.LOG) {
    };
    private final Group group = new Group();

    @BeforeEach
    void assigned() {
        group.assign(List.of(PARTITION));
        group.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(group, List.of(PARTITION));
    }

    @Test
    void itIsWrittenWhenTheGroupHasAnswered() {
        handle(this::standsStill);
        assertThat(letters.size()).isZero();

        partitions.commit(group);

        assertThat(letters.size()).isEqualTo(1);
    }

    @Test
    void itIsNotWrittenByAProcessThatWasExpelled() {
        handle(this::standsStill);
        group.isExpelled = true;

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(letters.size()).isZero();
    }

    /** The broker takes it at the second try only, and the process has stood still in between. */
    @Test
    void eachTryAsks() {
        CompletableFuture<Void> again = new CompletableFuture<>();
        letters.failing(1);
        letters.onSend(() -> {
            standsStill();
            letters.onSend(() -> again.complete(null));
        });
        handle(() -> {});
        assertThat(again).failsWithin(SEEN).withThrowableOfType(TimeoutException.class);

        partitions.commit(group);

        assertThat(again).succeedsWithin(LONGEST);
    }

    @Test
    void anOrderPutsNothingAsideEither() {
        Chat chat = new Chat();
        chat.turns.occupancy.left = true;

        assertThatThrownBy(() -> chat.isSetAside(HeadOrder.DEAD_LETTER, "text", "customer", List.of())).isSameAs(Tenure.ENDED);

        assertThat(chat.letters.size()).isZero();
    }

    private void standsStill() {
        turns.now = turns.now.plus(STANDSTILL);
    }

    private void handle(Runnable handler) {
        CallbackRecord record = Turns.text("m-1", Turns.NOON, "hello");
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0, Turns.NOON.toEpochMilli(),
                        TimestampType.CREATE_TIME, 0, 0, record.conversationId(), record.value(), record.toMessage()
                                .getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders(),
                        Optional.empty()),
                "callbacks");
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 0);
        consumer(handler).process(origin, record.value(), tenure).subscribe().with(done -> {}, failure -> {});
    }

    private CallbackConsumer consumer(Runnable runs) {
        Handler handler = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        Handlers handlers = new Handlers(List.of(handler), false);
        ConversationStates states = new ConversationStates(turns.memory(), turns.json, false, Duration.ofHours(1), new Random(),
                Turns.LOG);
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageTurns messageTurns = turns.silent(states, () -> {
            runs.run();
            return Uni.createFrom().failure(new IllegalStateException());
        });
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states, messageTurns, retries,
                turns.outbox,
                new GivenUpMessages(value -> value, new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG),
                        metrics, Turns.LOG),
                new FailureAnswers(handlers, states, messageTurns, retries, turns.outgoing, turns.outbox, Optional.empty(),
                        Turns.LOG));
        Dispatcher dispatcher = new Dispatcher(handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling, null, null, null, metrics);
        return new CallbackConsumer(dispatcher, null, null, null, 1, Control.NONE, Turns::pause, Clock.systemUTC(), Turns.LOG);
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
}
