package dev.custombot.simulation.bot;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Headers;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageFilter;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.AnsweredTurns;
import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.DispatchPartitions;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.FailureAnswers;
import dev.custombot.runtime.dispatch.GivenUpMessages;
import dev.custombot.runtime.dispatch.HandlerChoice;
import dev.custombot.runtime.dispatch.HandlerRetries;
import dev.custombot.runtime.dispatch.KnownMessages;
import dev.custombot.runtime.dispatch.KnownMessagesReader;
import dev.custombot.runtime.dispatch.MeantMessages;
import dev.custombot.runtime.dispatch.MessageHandling;
import dev.custombot.runtime.dispatch.OwnMessages;
import dev.custombot.runtime.dispatch.RecordRereader;
import dev.custombot.runtime.dispatch.RejectedReplies;
import dev.custombot.runtime.dispatch.RetryPolicies;
import dev.custombot.runtime.dispatch.handler.FilterTable;
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
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.ShutdownBudget;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.reply.DenialAlarms;
import dev.custombot.runtime.reply.NoticePublisher;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplyEndings;
import dev.custombot.runtime.reply.ReplyHistory;
import dev.custombot.runtime.reply.ReplySender;
import dev.custombot.runtime.reply.ReplySettings;
import dev.custombot.runtime.reply.RequestTrace;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.simulation.hub.SimulatedReceiver;
import dev.custombot.simulation.log.HistoryConsumer;
import dev.custombot.simulation.log.SimulatedConsumer;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.SimulatedProducer;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import io.quarkus.arc.InjectableInstance;

/** One process of the bot: the real stages, put together as the application does it, over a log and a hub that are simulated. */
public final class Replica {

    private static final RecordOrigin ORIGIN = new RecordOrigin("bot", "simulated");

    /** They learn how classes look only once, as in a process that lives for long. */
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final StateJson JSON = new StateJson(MAPPER);

    private final Process process;
    private final Surroundings around;
    private final VirtualTime time;
    private final CustomBotLog log = CustomBotLog.of("bot");
    private final ReplicaMeters meters = new ReplicaMeters();
    private final BotMetrics metrics = new BotMetrics(meters.registry(), "bot");
    private final Hub hub;
    private final DeadLetters deadLetters;
    private final SimulatedControl control;
    private DispatchPartitions dispatchPartitions;
    private CallbackConsumer callbackConsumer;
    private ReplySender sender;
    private ReplyPartitions replyPartitions;
    private SimulatedConsumer callbacks;
    private SimulatedConsumer replies;

    public Replica(Process process, Surroundings around) {
        this.process = process;
        this.around = around;
        this.time = around.time();
        this.control = around.operators().join(new SimulatedControl(process));
        this.hub = Hub.of(around.settings().features(), new SimulatedReceiver(), around.hub().sender(process));
        this.deadLetters = new DeadLetters(producer(SimulatedLog.DEAD_LETTERS, around.account().turns()::givesUp), metrics,
                time.clock(), log);
    }

    public Process process() {
        return process;
    }

    /** Puts it together, and joins the groups. */
    public void start() {
        time.trace("starts");
        around.account().turns().starts(process);
        dispatch();
        reply();
        callbacks.start();
        replies.start();
    }

    private SimulatedProducer producer(String topic) {
        return producer(topic, (process, headers) -> {});
    }

    private SimulatedProducer producer(String topic, BiConsumer<Process, Headers> whenSent) {
        return new SimulatedProducer(time, around.chance(), around.log(), process, around.troubles(), topic, whenSent);
    }

    private void dispatch() {
        Clock clock = time.clock();
        Handlers handlers = new Scripts(around.chance(), around.account().turns(), around.offers(), process)
                .handlers(around.settings().stateful());
        ConversationStates states = new ConversationStates(around.store().of(process), JSON, handlers.isStateful(),
                Duration.ofHours(24), around.random(), log);
        Outbox outbox = new Outbox(producer(SimulatedLog.REPLIES, around.account().turns()::publishes), "bot", log);
        LoopGuard loopGuard = new LoopGuard(1_000, 1_000);
        OutgoingReplies outgoing = new OutgoingReplies(hub.sender(), hub.features(), MAPPER, loopGuard,
                Optional.empty());
        Dialogues dialogues = new Dialogues(new Settings.Dialogue(), handlers, HandOvers.NONE, clock);
        Filters filters = Filters.of("bot", noFilters(), new FilterTable(Map.of(), Set.of()));
        TurnThreads threads = new SimulatedThreads(time, id -> around.account().turns().opens(process, id),
                () -> around.account().turns().calls(process));
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(MAPPER), filters,
                Optional.empty(), Settings.HANDLER_TIMEOUT, new RunningHandlers(clock, metrics, log));
        ConversationCounts counts = new ConversationCounts(metrics.conversations());
        MessageTurns turns = new MessageTurns(invocation, states, dialogues, outgoing, JSON, outbox, counts);
        GivenUpMessages givenUp = new GivenUpMessages(hub.receiver()::redact, deadLetters, metrics, log);
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.times(Settings.TRIES - 1), Map.of()),
                new BackOff(Duration.ofMillis(500), Duration.ofSeconds(10), around.random()), clock, () -> {}, metrics, log);
        FailureAnswers failures = new FailureAnswers(handlers, states, turns, retries, outgoing, outbox,
                around.settings().failureText(), log);
        MessageHandling handling = new MessageHandling(new MeantMessages(hub.receiver(), dialogues),
                new HandlerChoice(handlers, dialogues, threads, metrics, log), states,
                turns,
                retries, outbox, givenUp, failures);
        DetachedConsumers consumers = new DetachedConsumers(
                (purpose, settings) -> new HistoryConsumer(around.log()).client());
        Settings.Deduplication deduplication = new Settings.Deduplication();
        KnownMessages known = new KnownMessages(deduplication.window().orElseThrow(), deduplication.maxEntries(), clock, log);
        AnsweredTurns answered = new AnsweredTurns(() -> consumers.make("answered"), SimulatedLog.REPLIES,
                new Recollection(clock, time, time), log);
        Dispatcher dispatcher = new Dispatcher(handlers, hub, known, SharedMemory.NONE, answered, handling,
                new RejectedReplies(handlers, invocation, retries, log),
                new OwnMessages(states, dialogues, JSON, outbox, givenUp, counts),
                givenUp,
                metrics);
        dispatchPartitions = new DispatchPartitions(Settings.PATIENCE, time, new Membership(Settings.SESSION, clock),
                new KnownMessagesReader(consumers, known, deduplication.rebuildRecords(),
                        deduplication.window().orElseThrow(), clock, new Recollection(clock, time, time), log),
                answered, log);
        callbackConsumer = new CallbackConsumer(dispatcher, givenUp, dispatchPartitions, new RecordRereader(consumers, clock),
                around.settings().maxConcurrency(), control, threads::pause, clock, log);
        dispatchPartitions.onEnded(callbackConsumer::leaveEnded);
        callbacks = new SimulatedConsumer(time, around.chance(), around.log(), around.callbacks(), process, around.troubles(),
                dispatchPartitions);
        callbackConsumer.consume("callbacks", callbacks.records());
    }

    private void reply() {
        NoticePublisher notices = new NoticePublisher(producer(SimulatedLog.CALLBACKS), ORIGIN, time.clock(), log);
        ReplyEndings endings = new ReplyEndings(deadLetters, notices, metrics,
                new DenialAlarms(time.clock(), "hub.example.org", log),
                time.clock(), log);
        ReplySettings settings = new ReplySettings(around.settings().plan(), 8,
                new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5), around.random()), Settings.PARKED,
                Settings.LONGEST_REST,
                around.settings().recognises(), Duration.ofMinutes(5), Settings.SESSION,
                RequestTrace.NONE);
        sender = new ReplySender(hub, endings, settings, new Settings.Circuit(), metrics, time.clock(), time, log);
        control.onSender(sender::pause);
        ReplyPartitions partitions = new ReplyPartitions(Settings.PATIENCE, time,
                new Membership(Settings.SESSION, time.clock()), sender,
                new ReplyHistory(() -> new HistoryConsumer(around.log()).client(), sender.memory(), time.clock(),
                        new Recollection(time.clock(), time, time), log),
                log);
        replies = new SimulatedConsumer(time, around.chance(), around.log(), around.replies(), process, around.troubles(),
                partitions);
        new ReplyConsumer(sender, endings, partitions, log).consume("replies", replies.records());
        replyPartitions = partitions;
    }

    @SuppressWarnings("unchecked")
    private static InjectableInstance<MessageFilter> noFilters() {
        return (InjectableInstance<MessageFilter>) Proxy.newProxyInstance(Replica.class.getClassLoader(),
                new Class<?>[]{InjectableInstance.class}, (proxy, method, arguments) -> Stream.empty());
    }

    /** In good order: what runs comes to its end, as far as there is time. */
    public void stop() {
        time.trace("stops");
        ShutdownBudget budget = new ShutdownBudget(Settings.PATIENCE, time.clock());
        sender.leaving(budget.remaining());
        dispatchPartitions.endAll(budget.remaining());
        callbacks.cutShort();
        replyPartitions.endAll(budget.remaining());
        callbacks.stop();
        replies.stop();
        process.kill();
        time.trace("stopped");
    }

    /** What is in memory although everything has come to its end. */
    public List<String> leftovers() {
        double waiting = meters.gauge("custom.bot.replies.waiting");
        return Leftover.told(process, new Leftover("replies that wait", (int) waiting),
                new Leftover("lanes", Inside.lanes(callbackConsumer)),
                new Leftover("held conversations", callbackConsumer.held().size()),
                new Leftover("messages aside", callbackConsumer.setAside()),
                new Leftover("running tasks", Inside.running(callbackConsumer)),
                new Leftover("busy conversations", Inside.busy(sender)));
    }

    /** A hub that takes replies again has closed it. */
    public List<String> openCircuits() {
        boolean isWell = around.hub().isWellFor(process, Settings.CIRCUIT_DELAY.plusSeconds(1));
        int level = (int) meters.gauge("custom.bot.hub.circuit");
        return Leftover.told(process, new Leftover("open circuits", isWell ? level : 0));
    }

    @Override
    public String toString() {
        return process + ": " + Inside.describe(sender);
    }
}
