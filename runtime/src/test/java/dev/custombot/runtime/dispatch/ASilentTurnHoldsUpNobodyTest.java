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

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
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
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.ReplyRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * When nothing is said to a message, the handler for the next one is called before the broker has confirmed the end of the first; what it says
 * is published after that.
 */
class ASilentTurnHoldsUpNobodyTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private final Turns turns = new Turns();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, Turns.LOG) {
    };
    private final List<CompletableFuture<Void>> confirmations = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final List<String> outcomes = new ArrayList<>();
    private final CallbackConsumer consumer = consumer();
    private long next;

    ASilentTurnHoldsUpNobodyTest() {
        turns.replies.answering(() -> {
            CompletableFuture<Void> confirmation = new CompletableFuture<>();
            confirmations.add(confirmation);
            return Uni.createFrom().completionStage(confirmation);
        });
    }

    @Test
    void whatIsSaidNextIsPublishedWhenTheFirstHasEnded() {
        come("m-1", "");
        come("m-2", "B");

        assertThat(handled).containsExactly("m-1", "m-2");
        assertThat(published()).containsExactly("m-1");

        confirmations.get(0).complete(null);

        assertThat(published()).containsExactly("m-1", "m-2");
        assertThat(turns.replies.texts()).containsExactly("B");
        assertThat(outcomes).containsExactly("handled");
    }

    @Test
    void anAnswerIsWaitedFor() {
        come("m-1", "A");
        come("m-2", "");

        assertThat(handled).containsExactly("m-1");
        confirmations.get(0).complete(null);
        assertThat(handled).containsExactly("m-1", "m-2");
    }

    /** And done with when the first is, not before: whoever has the partition next would take the first for handled. */
    @Test
    void whatComesAgainMeanwhileIsRecognised() {
        come("m-1", "");
        come("m-1", "");

        assertThat(handled).containsExactly("m-1");
        assertThat(outcomes).isEmpty();
        confirmations.get(0).complete(null);
        assertThat(handled).containsExactly("m-1");
        assertThat(outcomes).containsExactly("handled", "duplicate");
    }

    /** It is done with when that is certain, and not before. */
    @Test
    void nothingIsCommittedBeforeItsConfirmation() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        List<String> done = new ArrayList<>();
        tenure.received(0, 0);
        consumer.process(origin(Turns.text("m-1", Turns.NOON, "")), Turns.text("m-1", Turns.NOON, "").value(), tenure)
                .subscribe().with(over -> done.add("m-1"));

        assertThat(handled).containsExactly("m-1");
        assertThat(done).isEmpty();
        confirmations.get(0).complete(null);
        assertThat(done).containsExactly("m-1");
    }

    private List<String> published() {
        return turns.replies.replyRecords().stream().map(ReplyRecord::turn).map(Optional::orElseThrow).toList();
    }

    private void come(String id, String answer) {
        CallbackRecord record = Turns.text(id, Turns.NOON, answer);
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(next, 0);
        consumer.process(origin(record), record.value(), tenure).subscribe().with(done -> {}, failure -> {});
        next++;
    }

    private Uni<Void> answer(Turn turn) {
        handled.add(turn.message().id());
        String text = turn.message().content().text().orElse("");
        return text.isEmpty() ? Uni.createFrom().voidItem() : Turns.returning(turn, text);
    }

    private CallbackConsumer consumer() {
        Handler handler = new Handler("Bot#any", HandlerRole.MESSAGE,
                List.of(new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0)), Optional.empty(), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        Handlers handlers = new Handlers(List.of(handler), true);
        ConversationStates states = turns.states(turns.memory());
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(), () -> {}, metrics,
                Turns.LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(null, turns.dialogues),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states,
                turns.turns(states, (any, turn) -> answer(turn)), retries, turns.outbox, null, null);
        Dispatcher dispatcher = new Dispatcher(handlers, Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.clock(), Turns.LOG), handling, null, null, null,
                (record, outcome) -> outcomes.add(outcome));
        return new CallbackConsumer(dispatcher, null, null, null, 64, Control.NONE, Turns::pause, Clock.systemUTC(), Turns.LOG);
    }

    private IncomingKafkaRecordMetadata<String, byte[]> origin(CallbackRecord record) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), next,
                Turns.NOON.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0, record.conversationId(), record.value(),
                record.toMessage().getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow().getHeaders(), Optional.empty()),
                "callbacks");
    }
}
