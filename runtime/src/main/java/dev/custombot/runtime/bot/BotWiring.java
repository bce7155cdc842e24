package dev.custombot.runtime.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.asset.AssetPlaces;
import dev.custombot.runtime.asset.BotAssets;
import dev.custombot.runtime.bot.tracing.CallbackTrace;
import dev.custombot.runtime.bot.tracing.HubRequestTrace;
import dev.custombot.runtime.callback.CallbackPublisher;
import dev.custombot.runtime.callback.FlawedMessages;
import dev.custombot.runtime.callback.RecipientBot;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.config.ReplyConfig.WhenUnknown;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.control.ControlKey.Kind;
import dev.custombot.runtime.control.ControlProducers;
import dev.custombot.runtime.deadletter.DeadLetterClients;
import dev.custombot.runtime.deadletter.DeadLetterPart;
import dev.custombot.runtime.deadletter.DeadLetterWorker;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.deadletter.KafkaDeadLetterQueue;
import dev.custombot.runtime.deadletter.LetterTopics;
import dev.custombot.runtime.deadletter.OpenLetters;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.shared.StoredMemory;
import dev.custombot.runtime.dispatch.thread.NamedConversation;
import dev.custombot.runtime.dispatch.turn.CurrentTurn;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.reply.DenialAlarms;
import dev.custombot.runtime.reply.NoticePublisher;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplyEndings;
import dev.custombot.runtime.reply.ReplyHistory;
import dev.custombot.runtime.reply.ReplySender;
import dev.custombot.runtime.reply.ReplySettings;
import dev.custombot.runtime.reply.RequestTrace;
import dev.custombot.runtime.reply.SenderTimer;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.store.HandledIdStore;
import dev.custombot.state.ConversationStore;

/** Puts one bot together: every stage gets what it needs, and finds nothing by itself. */
final class BotWiring {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final BotSettings settings;
    private final Surroundings surroundings;
    private final boolean isControlled;
    private final BotNames names;
    private final BotConfig config;
    private final Clock clock;
    private final CustomBotLog log;
    private final BotMetrics metrics;

    /** @param isControlled whether operators can want something */
    BotWiring(BotSettings settings, Surroundings surroundings, boolean isControlled) {
        this.settings = settings;
        this.isControlled = isControlled;
        this.surroundings = surroundings;
        this.names = settings.names();
        this.config = settings.config();
        this.clock = surroundings.clock();
        this.log = CustomBotLog.of(names.label(),
                id -> NamedConversation.of(id, config.log().conversation()).orElse("(not named)"));
        this.metrics = new BotMetrics(surroundings.meters(), names.label(), settings.kind().name());
    }

    BotRuntime make(ConversationStore store, Optional<HandledIdStore> handledIds, SentIds sent) {
        RecordOrigin origin = new RecordOrigin(settings.bot(), settings.kind().name());
        Callers callers = new CallersWiring(settings, surroundings, metrics, log).callers();
        Hub hub = settings.kind().create(new HubSetting(settings.bot(), settings.participant(),
                callers.authenticator(), limits(), callers.watched(), sent, metrics, clock));
        DeadLetters deadLetters = new DeadLetters(
                surroundings.tap().deadLetters(names, surroundings.channels().emitter(names.deadLettersOut())), metrics, clock,
                log);
        HubTransport transport = hub.places().map(AssetPlaces::transport)
                .orElseGet(() -> HubTransport.of(Optional.empty(), Optional.empty()));
        BotAssets assets = new BotAssets(config.assets(), hub.places(), transport, surroundings.vertx(),
                surroundings.worker(), this::channelOfTurn, surroundings.steady(), metrics);
        Optional<ControlDesk> control = isControlled ? Optional.of(control()) : Optional.empty();
        DispatchWiring dispatch = new DispatchWiring(settings, surroundings, hub, store, sharedMemory(handledIds), assets,
                deadLetters, control.<Control>map(ControlDesk::wishes).orElse(Control.NONE), metrics, log);
        RecipientBot recipient = new RecipientBot(origin, settings.participant(), settings.callbacksTopic(), callbacks(hub),
                new FlawedMessages(hub.receiver()::redact, deadLetters, metrics, log), metrics);
        ReplyPart reply = reply(hub, origin, deadLetters);
        control.ifPresent(desk -> watched(desk, dispatch.part(), reply));
        return new BotRuntime(settings, hub, recipient, dispatch.part(), reply, dispatch.conversations(), deadLetters(hub),
                store, assets, control, callers);
    }

    private void watched(ControlDesk desk, DispatchPart dispatch, ReplyPart reply) {
        desk.wishes().onSender(reply.sender()::pause);
        desk.onHeld(dispatch.consumer()::held);
        metrics.handling().paused(() -> desk.wishes().count(Kind.CONVERSATION), () -> desk.wishes().count(Kind.HANDLER),
                () -> desk.wishes().count(Kind.SENDER), () -> desk.held().size());
    }

    /** An upload of a handler is for the channel of its conversation. */
    private Optional<String> channelOfTurn() {
        return CurrentTurn.find().map(Turn::message).filter(message -> message.bot().equals(settings.bot()))
                .flatMap(message -> message.conversation().channelType());
    }

    private BodyLimits limits() {
        CallbackConfig callback = config.callback();
        return new BodyLimits((int) callback.maxBodySize().asLongValue(), (int) callback.maxMetadataSize().asLongValue(),
                callback.maxMessages(), callback.maxNesting(), callback.maxStringLength(), callback.maxNumberLength());
    }

    private SharedMemory sharedMemory(Optional<HandledIdStore> handledIds) {
        Duration window = settings.window();
        return handledIds.<SharedMemory>map(store -> new StoredMemory(store::contains, id -> store.add(id, window),
                surroundings.steady(), metrics, log)).orElse(SharedMemory.NONE);
    }

    /** With the producer of the channel, which has its settings and its health. */
    private CallbackPublisher callbacks(Hub hub) {
        return new CallbackPublisher(surroundings.tap().callbacks(names, hub.receiver(),
                task -> surroundings.kafka().<String, byte[]>getProducer(names.callbacksOut()).runOnSendingThread(task)),
                settings.callbacksTopic(), CallbackTrace.ofApplication(), log);
    }

    private ReplyPart reply(Hub hub, RecordOrigin origin, DeadLetters deadLetters) {
        NoticePublisher notices = new NoticePublisher(surroundings.channels().emitter(names.noticesOut()), origin, clock, log);
        MessageType.known().stream().filter(hub.features().types()::include).forEach(metrics.replies()::preregister);
        ReplyEndings endings = new ReplyEndings(deadLetters, notices, metrics,
                new DenialAlarms(surroundings.steady(), hub.sender().place(), log), clock, log);
        Hub heard = Hub.of(hub.features(), hub.receiver(), surroundings.tap().hub(names, hub.sender()));
        ReplySender sender = new ReplySender(heard, endings, replySettings(), config.reply().circuitBreaker(), metrics,
                surroundings.steady(), SenderTimer.make(), log);
        DetachedConsumers consumers = new DetachedConsumers(surroundings.kafka(), names.repliesIn());
        ReplyPartitions partitions = new ReplyPartitions(config.shutdown().timeout(), Waiting.BLOCKING,
                new Membership(settings.sessionTimeout(names.repliesIn()), surroundings.steady()), sender,
                new ReplyHistory(() -> consumers.make("sent"), sender.memory(), clock,
                        Recollection.of(surroundings.steady()), log),
                log);
        metrics.replies().last(() -> sender.secondsToLast(partitions.lag().unread()));
        metrics.handling().lag("replies", partitions.lag()::records, () -> partitions.lag().oldest(clock.millis()));
        metrics.handling().partitions("replies", partitions::owned);
        metrics.handling().lost("replies", partitions.lag()::lost);
        return new ReplyPart(partitions, sender, new ReplyConsumer(sender, endings, partitions, log));
    }

    private ReplySettings replySettings() {
        ReplyConfig reply = config.reply();
        return new ReplySettings(settings.plan(), reply.maxConcurrency(),
                new BackOff(reply.initialBackOff(), reply.maxBackOff(), surroundings.random()), reply.parkedRetry(),
                reply.maxRetryAfter(),
                reply.whenUnknown() == WhenUnknown.REPEAT, reply.giveUpAfter(), settings.sessionTimeout(names.repliesIn()),
                surroundings.telemetry().<RequestTrace>map(
                        telemetry -> new HubRequestTrace(surroundings.vertx(), telemetry, names.label()))
                        .orElse(RequestTrace.NONE));
    }

    private ControlDesk control() {
        return new ControlDesk(settings.bot(), settings.controlTopic(),
                surroundings.handlers().of(settings.bot()).pausable(),
                () -> new DetachedConsumers(surroundings.kafka(), names.callbacksIn()).make("control",
                        DetachedConsumers.CREATE_TOPICS),
                new ControlProducers(surroundings.kafka(), names.deadLettersOut()),
                surroundings.worker(), clock, surroundings.steady(), log);
    }

    private DeadLetterPart deadLetters(Hub hub) {
        LetterTopics topics = new LetterTopics(settings.bot(), settings.callbacksTopic(), settings.repliesTopic(),
                settings.deadLettersTopic(), config.deadLetters().maxScan());
        DeadLetterClients clients = new DeadLetterClients(surroundings.kafka(), names.callbacksIn(), names.deadLettersOut(),
                "custom-bot-dead-letters");
        DeadLetterWorker worker = new DeadLetterWorker(config.deadLetters().requestTimeout(), log);
        OpenLetters open = new OpenLetters(worker, clients, topics, metrics.letters(), clock, log);
        open.follow(surroundings.vertx(), FIRST_LOOK, LOOK, metrics::isKept);
        return new DeadLetterPart(new KafkaDeadLetterQueue(worker, clients, topics, record -> isReadable(hub, record), metrics,
                clock, log), open, worker);
    }

    private static boolean isReadable(Hub hub, CallbackRecord record) {
        try {
            if (!Notice.isReserved(record.type())) {
                hub.receiver().read(record);
            }
            return true;
        } catch (RecordFormatException e) {
            return false;
        }
    }
}
