package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.ConversationCounts;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Filters;
import dev.custombot.runtime.dispatch.turn.HandOvers;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.dispatch.turn.RunningHandlers;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * The dispatch stage of a bot without state, put together as the application does it: from a record of the callbacks topic to the record of
 * the reply. The broker confirms at once, and handlers run on the thread that is there.
 */
final class DispatchStage {

    private static final CustomBotLog LOG = CustomBotLog.of("default");
    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private final UnicastProcessor<Message<byte[]>> records = UnicastProcessor.create();
    private final ConfirmingEmitter emitter = new ConfirmingEmitter();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private long offset;

    DispatchStage(List<Handler> bot, ObjectMapper mapper) {
        timer.setRemoveOnCancelPolicy(true);
        Clock clock = Clock.systemUTC();
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "default");
        Handlers handlers = new Handlers(bot, false);
        Hub hub = Hub.of(new EgainKind().features(), new BenchmarkHub.Receiver(), new BenchmarkHub.Sender());
        StateJson json = new StateJson(mapper);
        ConversationStates states = new ConversationStates(null, json, false, Duration.ofHours(1), new Random(), LOG);
        Outbox outbox = new Outbox(emitter, "default", LOG);
        OutgoingReplies outgoing = new OutgoingReplies(hub.sender(), hub.features(), mapper,
                new LoopGuard(Integer.MAX_VALUE, Integer.MAX_VALUE), Optional.empty());
        Dialogues dialogues = new Dialogues(null, handlers, HandOvers.NONE, clock);
        ImmediateThreads threads = new ImmediateThreads(timer);
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(mapper),
                Filters.of("default", BenchmarkHub.noFilters(), new FilterTable(Map.of(), Set.of())),
                Optional.empty(), Duration.ofMinutes(1), new RunningHandlers(clock, metrics, LOG));
        MessageTurns turns = new MessageTurns(invocation, states, dialogues, outgoing, json, outbox,
                new ConversationCounts(metrics.conversations()));
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.times(2), Map.of()),
                new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random()), clock, () -> {}, metrics, LOG);
        MessageHandling handling = new MessageHandling(new MeantMessages(hub.receiver(), dialogues),
                new HandlerChoice(handlers, dialogues, threads, metrics, LOG), states, turns, retries, outbox, null, null);
        KnownMessages known = new KnownMessages(Duration.ofHours(1), 100_000, clock, LOG);
        Recollection recollection = Recollection.of(clock);
        AnsweredTurns answered = new AnsweredTurns(DispatchStage::member, "replies", recollection, LOG);
        Dispatcher dispatcher = new Dispatcher(handlers, hub, known, SharedMemory.NONE, answered, handling, null, null, null,
                metrics);
        DispatchPartitions partitions = new DispatchPartitions(Duration.ofSeconds(1), Waiting.BLOCKING,
                new Membership(Duration.ofHours(1), clock),
                new KnownMessagesReader(null, known, 0, Duration.ofHours(1), clock, recollection, LOG), answered, LOG);
        partitions.onPartitionsAssigned(member(), List.of(PARTITION));
        partitions.ofOrNew(PARTITION).ready().await().atMost(Duration.ofMinutes(1));
        new CallbackConsumer(dispatcher, null, partitions, null, 64, Control.NONE, threads::pause, clock, LOG)
                .consume("callbacks", records);
    }

    /** A member of the group that has the partition, of which there is nothing yet. */
    private static Consumer<String, byte[]> member() {
        MockConsumer<String, byte[]> member = new MockConsumer<>("earliest");
        member.assign(List.of(PARTITION));
        member.updateBeginningOffsets(Map.of(PARTITION, 0L));
        member.updateEndOffsets(Map.of(PARTITION, 0L));
        return member;
    }

    /** How many replies were published. */
    long published() {
        return emitter.published();
    }

    /** A record comes in; when this returns its reply is published. */
    void receive(String conversationId, Headers headers, byte[] value) {
        IncomingKafkaRecordMetadata<String, byte[]> origin = new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>(PARTITION.topic(), 0, offset++, System.currentTimeMillis(), TimestampType.CREATE_TIME, 0,
                        0,
                        conversationId, value, headers, Optional.empty()),
                PARTITION.topic());
        records.onNext(Message.of(value).addMetadata(origin));
    }

    void close() {
        timer.shutdownNow();
    }
}
