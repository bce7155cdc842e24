package dev.custombot.test.inprocess;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.annotation.Priority;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Conversations;
import dev.custombot.MessageFilter;
import dev.custombot.StartedConversation;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.AnsweredTurns;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.DurableConversations;
import dev.custombot.runtime.dispatch.FailureAnswers;
import dev.custombot.runtime.dispatch.GivenUpMessages;
import dev.custombot.runtime.dispatch.HandlerChoice;
import dev.custombot.runtime.dispatch.HandlerRetries;
import dev.custombot.runtime.dispatch.KeptStates;
import dev.custombot.runtime.dispatch.KnownMessages;
import dev.custombot.runtime.dispatch.LaneMessages;
import dev.custombot.runtime.dispatch.MeantMessages;
import dev.custombot.runtime.dispatch.MessageHandling;
import dev.custombot.runtime.dispatch.OwnMessages;
import dev.custombot.runtime.dispatch.RejectedReplies;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.Handlers;
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
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubKinds;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.store.MemoryConversationStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/**
 * A bot without callbacks, topics and a hub: the same stage that chooses and runs handlers in an application, on the thread of the test, or
 * on that which has said something of itself.
 */
final class InProcessBot {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TOPIC = "callbacks";

    private final TestClock clock = new TestClock();
    private final TestThreads threads = new TestThreads();
    private final OneAfterTheOther records = new OneAfterTheOther(this::dispatch);
    private final RecordOrigin origin;
    private final TestBeans beans;
    private final Deferred conversations = new Deferred();
    private final HubKind.Looks looks;
    private final Dispatcher dispatcher;
    private long offset;
    private final AtomicInteger refusals = new AtomicInteger();

    /** What becomes of messages. */
    interface Outcome {

        void said(String key, Headers headers, byte[] value);

        void givenUp(String key, Headers headers);
    }

    InProcessBot(BotPlan plan, Outcome outcome) {
        HubKind kind = new HubKinds(Thread.currentThread().getContextClassLoader()).find(plan.hubKind())
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of hub '" + plan.hubKind() + "'"));
        origin = new RecordOrigin(plan.bot(), kind.name());
        ConfiguredBot configured = new ConfiguredBot(plan.bot());
        looks = kind.looks(key -> configured.value(key, String.class));
        Hub hub = Hub.of(kind.features(), new ReadReceiver(looks), new ShowingSender(looks));
        CustomBotLog log = CustomBotLog.of(plan.bot());
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), plan.bot(), kind.name());
        ObjectMapper mapper = Mappers.ofApplication();
        StateJson json = new StateJson(mapper);
        List<Object> objects = new ArrayList<>(plan.objects());
        if (objects.stream().noneMatch(Conversations.class::isInstance)) {
            objects.add(conversations.speaker());
        }
        beans = new TestBeans(objects);
        Handlers handlers = handlers(plan, beans);
        Outbox outbox = new Outbox(Topic.readBy(outcome::said), plan.bot(), log);
        LoopGuard guard = configured.loopGuard();
        OutgoingReplies outgoing = new OutgoingReplies(hub.sender(), hub.features(), mapper, guard, Optional.empty());
        Dialogues dialogues = new Dialogues(new ConfiguredDialogue(plan.bot()), handlers,
                new HandOvers(hub.receiver().silence(), clock), clock);
        ConversationStates states = new ConversationStates(new MemoryConversationStore(100_000, clock), json,
                handlers.isStateful() || hub.isRemembered(), configured.timeToLive(), new Random(), log);
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(mapper),
                Filters.inOrder(filters(plan, beans)), Optional.empty(), configured.handlerTimeout(),
                new RunningHandlers(clock, metrics, log));
        ConversationCounts counts = new ConversationCounts(metrics.conversations());
        MessageTurns turns = new MessageTurns(invocation, states, dialogues, outgoing, json, outbox, counts);
        MutinyEmitter<byte[]> letters = Topic.readBy((key, headers, value) -> outcome.givenUp(key, headers));
        GivenUpMessages givenUp = new GivenUpMessages(hub.receiver()::redact, new DeadLetters(letters, metrics, clock, log),
                metrics, log);
        HandlerRetries retries = new HandlerRetries(configured.retries(),
                new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random()), clock, () -> {}, metrics, log);
        MessageHandling handling = new MessageHandling(new MeantMessages(hub.receiver(), dialogues),
                new HandlerChoice(handlers, dialogues, threads, metrics, log), states, turns, retries, outbox, givenUp,
                new FailureAnswers(handlers, states, turns, retries, outgoing, outbox, configured.failureText(), log));
        AnsweredTurns answered = new AnsweredTurns(() -> {
            throw new IllegalStateException("There is no topic to read");
        }, "replies", Recollection.of(clock), log);
        dispatcher = new Dispatcher(handlers, hub, new KnownMessages(
                configured.window().orElseGet(kind::deliversAgainWithin), 100_000, clock, log),
                SharedMemory.NONE, answered, handling, new RejectedReplies(handlers, invocation, retries, log),
                new OwnMessages(states, dialogues, json, outbox, givenUp, counts), givenUp, metrics);
        LaneMessages lanes = new LaneMessages(
                Topic.readBy((key, headers, value) -> {
                    records.add(CallbackRecord.read(key, headers, value));
                    goesOn();
                }), origin, clock, log);
        conversations
                .are(new DurableConversations(plan.bot(), threads::current, outgoing, outbox, guard, dialogues, lanes,
                        new KeptStates(states, json, lanes, new Random()), InProcessBot::noHubOpens,
                        Optional.empty(), clock, new Random(), log));
    }

    private static Uni<StartedConversation> noHubOpens(String messageId, Supplier<Uni<Void>> publish) {
        return Uni.createFrom().failure(new UnsupportedOperationException(
                "A BotTester cannot open conversations: no hub gives them their ids. Test Conversations.start in a @QuarkusTest"));
    }

    private static Handlers handlers(BotPlan plan, TestBeans beans) {
        DeclaredHandlers declared = new DeclaredHandlers(beans);
        List<Handler> handlers = plan.played().stream().flatMap(declared::of).toList();
        if (handlers.isEmpty()) {
            throw new IllegalArgumentException("None of " + plan.classes() + " has a handler for the bot " + plan.bot()
                    + ": @OnMessage and @Bot say what they are for");
        }
        return new Handlers(handlers, handlers.stream().anyMatch(Handler::remembers));
    }

    private static List<MessageFilter> filters(BotPlan plan, TestBeans beans) {
        return plan.played().stream().filter(MessageFilter.class::isAssignableFrom)
                .sorted(Comparator.comparingInt(InProcessBot::priority)).map(beans::of).map(MessageFilter.class::cast).toList();
    }

    private static int priority(Class<?> filter) {
        return Optional.ofNullable(filter.getAnnotation(Priority.class)).map(Priority::value).orElse(0);
    }

    TestClock clock() {
        return clock;
    }

    HubKind.Looks looks() {
        return looks;
    }

    List<Throwable> failures() {
        return threads.failures();
    }

    RecordOrigin origin() {
        return origin;
    }

    /** Whether somebody has been given what speaks also when no handler is running. */
    boolean speaksAtAnyTime() {
        return beans.hasGiven(conversations.speaker());
    }

    /** The hub has refused a reply, of which the bot is told when it has said what it says now. */
    void refused(ReplyRecord record, OutgoingReply reply, String code) {
        records.add(Notice.rejected(origin, record.conversationId(), record.inboundId(), reply,
                Integer.toString(refusals.getAndIncrement()), code, clock.instant()));
    }

    /** What the bot has said of itself, or was refused, on another thread than that of a handler takes its course. */
    void goesOn() {
        records.handleOwn();
    }

    /**
     * Returns when it, and what the bot has said of itself meanwhile, is handled.
     *
     * @throws RuntimeException why the object of a handler could not be made, or that a handler is called again without an end: that is the
     *             test's mistake, and not the bot's failure
     */
    void handle(CallbackRecord record) {
        records.handle(record);
        beans.failure().ifPresent(failure -> {
            throw failure;
        });
    }

    private void dispatch(CallbackRecord record) {
        ConsumerRecord<String, byte[]> read = new ConsumerRecord<>(TOPIC, 0, offset++, record.conversationId(), record.value());
        record.toRecord(TOPIC).headers().forEach(read.headers()::add);
        TestOccupancy place = new TestOccupancy(clock, threads::failures);
        place.ending(dispatcher.dispatch(record, new IncomingKafkaRecordMetadata<>(read, TOPIC), place)).await().atMost(LIMIT);
    }

    /** Handlers are made before that which speaks for them. */
    private static final class Deferred {

        private final Conversations speaker = (Conversations) Proxy.newProxyInstance(InProcessBot.class.getClassLoader(),
                new Class<?>[]{Conversations.class}, (proxy, method, arguments) -> Reflection.call(method, made(), arguments));
        private Optional<Conversations> made = Optional.empty();

        Conversations speaker() {
            return speaker;
        }

        void are(Conversations conversations) {
            made = Optional.of(conversations);
        }

        private Conversations made() {
            return made.orElseThrow(() -> new IllegalStateException("The bot is not made yet"));
        }
    }
}
