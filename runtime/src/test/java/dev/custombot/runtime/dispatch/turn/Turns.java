package dev.custombot.runtime.dispatch.turn;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Reply;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.config.DialogueConfig;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.outbox.FileUploads;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.store.MemoryConversationStore;
import dev.custombot.state.ConversationStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** The parts of a turn, without a container and a broker. */
public final class Turns {

    public static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    public static final String CONVERSATION = "c-1";
    public static final CustomBotLog LOG = CustomBotLog.of("test");
    /** The method that is told of beginnings. */
    public static final Handler START = new Handler("Bot#begins", HandlerRole.CONVERSATION_START, List.of(), Optional.empty(),
            List.of(), ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> "Welcome");

    public final PublishedRecords replies = new PublishedRecords();
    public final Occupied occupancy = new Occupied();
    public final StateJson json = new StateJson(new ObjectMapper());
    public final Outbox outbox = new Outbox(replies.emitter(), "bot", LOG);
    public final OutgoingReplies outgoing;
    public final Handlers handlers = new Handlers(List.of(handler(HandlerRole.ANSWER, "order"),
            handler(HandlerRole.ANSWER, "address"), START), true);
    public Instant now = NOON;
    public final Dialogues dialogues;

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final ConversationCounts counts = new ConversationCounts(new BotMetrics(meters, "bot").conversations());

    public Turns() {
        this(60, 1000);
    }

    public Turns(int perMinute, int perMessage) {
        this(new AsItIs(), new EgainKind().features(), Optional.empty(), new LoopGuard(perMinute, perMessage));
    }

    /** Those of another hub; the bot may have to be silent while an agent has the conversation. */
    public Turns(HubSender sender, HubFeatures features, Optional<Duration> silence) {
        this(sender, features, silence, new LoopGuard(60, 1000));
    }

    /** The bot is silent for so long while an agent has the conversation. */
    public Turns(Duration silence) {
        this(new AsItIs(), new EgainKind().features(), Optional.of(silence));
    }

    /** Those of a hub that takes files. */
    public Turns(FileUploads files) {
        this(new AsItIs(), new EgainKind().features(), Optional.empty(), new LoopGuard(60, 1000), Optional.of(files));
    }

    private Turns(HubSender sender, HubFeatures features, Optional<Duration> silence, LoopGuard guard) {
        this(sender, features, silence, guard, Optional.empty());
    }

    private Turns(HubSender sender, HubFeatures features, Optional<Duration> silence, LoopGuard guard,
            Optional<FileUploads> files) {
        this.dialogues = new Dialogues(new Config(), handlers, new HandOvers(silence, clock()), clock());
        this.outgoing = new OutgoingReplies(sender, features, new ObjectMapper(), guard, files);
    }

    /** A handler as it is called when the filters have let its message through. */
    public static Uni<Void> called(Turn turn, Supplier<Uni<Void>> handler) {
        return Uni.createFrom().deferred(() -> {
            turn.state().handlerStarts();
            return handler.get();
        }).onFailure().invoke(turn.state()::handlerFailed);
    }

    /** Whether the conversation begins with the turn: who is told of that has nothing to say. */
    public static boolean begins(Turn turn) {
        boolean begins = turn.beginning().method().isPresent();
        if (begins) {
            turn.beginning().begun();
        }
        return begins;
    }

    /** A place in a lane whose record may become another process'. */
    public static final class Occupied implements Occupancy {

        public volatile boolean left;
        public volatile long tenure = 1;
        public volatile int pauses;
        public volatile Optional<HeadOrder> order = Optional.empty();
        /** Whether an operator has paused the conversation. */
        public volatile boolean paused;
        /** Whether an operator has paused each handler. */
        public volatile boolean handlersPaused;
        /** Whether the record is left to another process between two tries. */
        public volatile boolean leftBetweenTries;

        @Override
        public Uni<Void> pause(Duration duration) {
            pauses++;
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> pauseBetweenTries(Duration duration) {
            return leftBetweenTries ? Uni.createFrom().nothing() : pause(duration);
        }

        @Override
        public boolean isLeft() {
            return left;
        }

        @Override
        public long tenure() {
            return tenure;
        }

        @Override
        public boolean isStopped() {
            return paused || order.isPresent();
        }

        @Override
        public boolean isHandlerPaused(String handler) {
            return handlersPaused;
        }

        @Override
        public Optional<HeadOrder> order() {
            return order;
        }
    }

    /** One run of a handler for the first message. */
    public TurnReplies run() {
        return run(inbound(text("m-1", NOON, "hello")), state());
    }

    public TurnReplies run(Inbound inbound, TurnState state) {
        return new TurnReplies(inbound, "", outgoing, reply -> dialogues.asking(reply, Optional.empty(), Optional.empty()),
                state,
                outbox);
    }

    public TurnState state() {
        return new TurnState(new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()), json);
    }

    public ConversationStates states(ConversationStore store) {
        return new ConversationStates(store, json, true, Duration.ofHours(1), new Random(), LOG);
    }

    /** Turns of a handler that says nothing. */
    public MessageTurns silent(ConversationStates states, Supplier<Uni<Void>> handler) {
        return turns(states, (any, turn) -> handler.get());
    }

    public MessageTurns turns(ConversationStates states, BiFunction<Handler, Turn, Uni<Void>> handler) {
        return new MessageTurns(handler, states, dialogues, outgoing, json, outbox, counts);
    }

    /** What a handler does that returns several replies. */
    public static Uni<Void> returning(Turn turn, List<Reply> replies) {
        return HandlerResult.deliver(replies, turn.replies());
    }

    /** What a handler does that returns a text. */
    public static Uni<Void> returning(Turn turn, String text) {
        return HandlerResult.deliver(text, turn.replies());
    }

    /** What a handler does that returns a stream of texts. */
    public static Uni<Void> returning(Turn turn, Multi<String> texts) {
        return HandlerResult.deliver(texts, turn.replies());
    }

    /** What a method for the beginning of a conversation does that returns a text, when a handler is to follow. */
    public static void begun(Turn turn, String greeting) {
        returning(turn, greeting).chain(() -> turn.replies().comesFirst(() -> false)).await().indefinitely();
    }

    /** Its handler takes its time. */
    public static void types(Turn turn) {
        turn.replies().showTyping();
    }

    public ConversationStore memory() {
        return new MemoryConversationStore(10, clock());
    }

    public Inbound inbound(CallbackRecord record) {
        return new Inbound(new MessageReader().read(record), record, origin(0), occupancy);
    }

    /** For a consumer whose handlers hold up nobody. */
    public static Uni<Void> pause(String conversationId, Duration duration) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(duration);
    }

    public static IncomingKafkaRecordMetadata<String, byte[]> origin(long offset) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("callbacks", 0, offset, CONVERSATION, new byte[0]),
                "callbacks");
    }

    /** The same of a record that was written then. */
    public static IncomingKafkaRecordMetadata<String, byte[]> origin(long offset, Instant written) {
        return new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>("callbacks", 0, offset, written.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0,
                        CONVERSATION, new byte[0], new RecordHeaders(), Optional.empty()),
                "callbacks");
    }

    public static CallbackRecord text(String id, Instant receivedAt, String text) {
        return message(id, receivedAt, "text", "customer", text);
    }

    public static CallbackRecord message(String id, Instant receivedAt, String type, String sender, String text) {
        return message(id, receivedAt, type, sender, text, Optional.empty(), List.of());
    }

    /**
     * @param created when it was said
     * @param transcript when everything was said that comes along
     */
    public static CallbackRecord message(String id, Instant receivedAt, String type, String sender, String text,
            Optional<Instant> created, List<Instant> transcript) {
        String said = transcript.stream().map(time -> """
                {"created":"%s","type":{"value":"text"},"content":{"text":"x"},"sender":{"type":"customer"}}""".formatted(time))
                .collect(Collectors.joining(","));
        byte[] value = """
                {"metadata":{},"message":{"id":"%s","messageId":"%s","type":{"value":"%s"},%s
                "conversation":{"id":"c-1","messages":{"message":[%s]}},
                "content":{"text":"%s"},"sender":{"type":"%s","participant":{"name":"Jo"}}}}
                """.formatted(id, id, type, created.map("\"created\":\"%s\","::formatted).orElse(""), said, text, sender)
                .getBytes(StandardCharsets.UTF_8);
        return new CallbackRecord(Records.ORIGIN, CONVERSATION, id, type, sender, receivedAt, Optional.empty(), value,
                Optional.empty());
    }

    /** A customer's message with a rich content. */
    public static CallbackRecord rich(String id, String type, String json) {
        byte[] value = """
                {"metadata":{},"message":{"id":"%s","messageId":"%s","type":{"value":"%s"},"conversation":{"id":"c-1"},
                "content":{"json":"%s"},"sender":{"type":"customer","participant":{"name":"Jo"}}}}
                """.formatted(id, id, type, json.replace("\"", "\\\"")).getBytes(StandardCharsets.UTF_8);
        return new CallbackRecord(Records.ORIGIN, CONVERSATION, id, type, "customer", NOON, Optional.empty(), value,
                Optional.empty());
    }

    /** The dialogues of other methods. */
    Dialogues dialogues(Handlers methods) {
        return new Dialogues(new Config(), methods, HandOvers.NONE, clock());
    }

    public Clock clock() {
        return new ShownClock(() -> now);
    }

    public Recollection recollection() {
        return Recollection.of(clock());
    }

    public static Handler handler(HandlerRole role, String question) {
        return new Handler("Bot#" + question, role, List.of(), Optional.of(question), List.of(), ExecutionModel.WORKER,
                Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Reply.text("never"));
    }

    private static final class Config implements DialogueConfig {

        @Override
        public Duration expiry() {
            return Duration.ofMinutes(30);
        }

        @Override
        public int maxTries() {
            return 3;
        }

        @Override
        public String givenUpText() {
            return "Let us leave it.";
        }

        @Override
        public List<String> cancelWords() {
            return List.of("stop");
        }
    }

    private static final class AsItIs implements HubSender {

        @Override
        public HubCredentials credentials() {
            return HubCredentials.fixed("key");
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new UnsupportedOperationException();
        }
    }
}
