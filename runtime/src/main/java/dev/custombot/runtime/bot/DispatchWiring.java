package dev.custombot.runtime.bot;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.custombot.Conversations;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.asset.BotAssets;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.DispatchConfig;
import dev.custombot.runtime.config.DispatchConfig.ExceptionRetryConfig;
import dev.custombot.runtime.config.DispatchConfig.RetryConfig;
import dev.custombot.runtime.control.Control;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.AnsweredTurns;
import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.ConversationStarts;
import dev.custombot.runtime.dispatch.DispatchPartitions;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.DurableConversations;
import dev.custombot.runtime.dispatch.FailureAnswers;
import dev.custombot.runtime.dispatch.GivenUpMessages;
import dev.custombot.runtime.dispatch.HandlerChoice;
import dev.custombot.runtime.dispatch.HandlerRetries;
import dev.custombot.runtime.dispatch.KeptStates;
import dev.custombot.runtime.dispatch.KnownMessages;
import dev.custombot.runtime.dispatch.KnownMessagesReader;
import dev.custombot.runtime.dispatch.LaneMessages;
import dev.custombot.runtime.dispatch.MeantMessages;
import dev.custombot.runtime.dispatch.MessageHandling;
import dev.custombot.runtime.dispatch.NewRecords;
import dev.custombot.runtime.dispatch.OwnMessages;
import dev.custombot.runtime.dispatch.RecordRereader;
import dev.custombot.runtime.dispatch.RejectedReplies;
import dev.custombot.runtime.dispatch.RetryPolicies;
import dev.custombot.runtime.dispatch.handler.HandlerMeters;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.thread.VertxTurnThreads;
import dev.custombot.runtime.dispatch.turn.ConversationCounts;
import dev.custombot.runtime.dispatch.turn.CurrentTurn;
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
import dev.custombot.runtime.lane.ConversationLanes;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.state.ConversationStore;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;

/** Puts the dispatch stage of a bot together. */
final class DispatchWiring {

    private final DispatchPart part;
    private final Conversations conversations;

    DispatchWiring(BotSettings settings, Surroundings surroundings, Hub hub, ConversationStore store, SharedMemory shared,
            BotAssets assets, DeadLetters deadLetters, Control control,
            BotMetrics metrics, CustomBotLog log) {
        BotConfig config = settings.config();
        DispatchConfig dispatch = config.dispatch();
        Clock clock = surroundings.clock();
        Handlers handlers = surroundings.handlers().of(settings.bot());
        HandlerMeters.make(handlers, metrics);
        StateJson json = new StateJson(surroundings.mapper());
        ConversationStates states = new ConversationStates(store, json,
                handlers.isStateful() || hub.isRemembered(), config.state().timeToLive(),
                surroundings.random(), log);
        Outbox outbox = new Outbox(surroundings.tap().replies(settings.names(),
                surroundings.channels().emitter(settings.names().repliesOut())), settings.bot(), log);
        LoopGuard loopGuard = new LoopGuard(dispatch.maxRepliesPerMinute(), dispatch.maxRepliesPerMessage());
        OutgoingReplies outgoing = new OutgoingReplies(hub.sender(), hub.features(), surroundings.mapper(), loopGuard,
                assets.takesFiles() ? Optional.of(assets::upload) : Optional.empty());
        Dialogues dialogues = new Dialogues(config.dialogue(), handlers, new HandOvers(hub.receiver().silence(), clock),
                clock);
        Filters filters = Filters.of(settings.bot(), surroundings.filterBeans(), surroundings.filters());
        TurnThreads threads = surroundings.tap().handlers(settings.names(), new VertxTurnThreads(surroundings.threads(),
                settings.names().label(), surroundings.telemetry(), config.log().conversation()));
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(surroundings.mapper()), filters,
                dispatch.typingIndicator(), dispatch.handlerTimeout(),
                new RunningHandlers(surroundings.steady(), metrics, log));
        ConversationCounts counts = new ConversationCounts(metrics.conversations());
        MessageTurns turns = new MessageTurns(invocation, states, dialogues, outgoing, json, outbox, counts);
        GivenUpMessages givenUp = new GivenUpMessages(hub.receiver()::redact, deadLetters, metrics, log);
        HandlerRetries retries = new HandlerRetries(policies(dispatch.retry()),
                new BackOff(dispatch.retry().initialBackOff(), dispatch.retry().maxBackOff(), surroundings.random()),
                surroundings.steady(),
                () -> Quarkus.asyncExit(1), metrics, log);
        FailureAnswers failures = new FailureAnswers(handlers, states, turns, retries, outgoing, outbox, dispatch.failureText(),
                log);
        MessageHandling handling = new MessageHandling(new MeantMessages(hub.receiver(), dialogues),
                new HandlerChoice(handlers, dialogues, threads, metrics, log), states, turns, retries, outbox, givenUp,
                failures);
        DetachedConsumers consumers = new DetachedConsumers(surroundings.kafka(), settings.names().callbacksIn());
        NewRecords newRecords = new NewRecords(consumers, settings.callbacksTopic(), log);
        ConversationStarts starts = new ConversationStarts(newRecords);
        KnownMessages known = new KnownMessages(settings.windowInMemory(), config.deduplication().maxEntries(),
                surroundings.steady(), log);
        metrics.handling().deduplication(known::size, () -> known.coveredWindow().toSeconds(),
                settings.windowInMemory().toSeconds());
        Recollection recollection = Recollection.of(surroundings.steady());
        AnsweredTurns answered = new AnsweredTurns(() -> consumers.make("answered"), settings.repliesTopic(),
                recollection, log);
        Dispatcher dispatcher = new Dispatcher(handlers, hub, known, shared, answered, handling,
                new RejectedReplies(handlers, invocation, retries, log),
                new OwnMessages(states, dialogues, json, outbox, givenUp, counts), givenUp,
                surroundings.tap().outcomes(settings.names(), hub.receiver(),
                        (record, outcome) -> metrics.handling().message(record.type(), outcome)));
        DispatchPartitions partitions = new DispatchPartitions(dispatch.handoverTimeout(), Waiting.BLOCKING,
                new Membership(settings.sessionTimeout(settings.names().callbacksIn()), surroundings.steady()),
                new KnownMessagesReader(consumers, known, config.deduplication().rebuildRecords(), settings.window(), clock,
                        recollection, log),
                answered, log);
        RecordRereader rereader = new RecordRereader(consumers, surroundings.steady());
        this.part = new DispatchPart(partitions,
                new CallbackConsumer(dispatcher, givenUp, partitions, rereader, dispatch.maxConcurrency(), control,
                        threads::pause, surroundings.steady(), log),
                rereader, newRecords);
        partitions.onEnded(part.consumer()::leaveEnded);
        metrics.handling().setAside(part.consumer()::setAside);
        ConversationLanes running = part.consumer().lanes();
        metrics.handling().lanes(running::running, running::waiting, running::paused, () -> running.oldest() / 1e3);
        metrics.handling().lag("callbacks", partitions.lag()::records, () -> partitions.lag().oldest(clock.millis()));
        metrics.handling().partitions("callbacks", partitions::owned);
        metrics.handling().lost("callbacks", () -> partitions.lag().lost() + part.consumer().lost());
        LaneMessages lanes = new LaneMessages(surroundings.channels().emitter(settings.names().noticesOut()),
                new RecordOrigin(settings.bot(), settings.kind().name()), control, clock, log);
        this.conversations = new DurableConversations(settings.bot(), CurrentTurn::find, outgoing, outbox, loopGuard, dialogues,
                lanes, new KeptStates(states, json, lanes, surroundings.random()), starts, hub.transcripts(), clock,
                surroundings.random(), log);
    }

    private static RetryPolicies policies(RetryConfig retry) {
        Map<String, RetryPolicy> configured = new HashMap<>();
        if (LaunchMode.current().isDevOrTest()) {
            // Somebody is looking, and no other process takes the message.
            configured.put(VirtualMachineError.class.getName(), RetryPolicy.NEVER);
            configured.put(LinkageError.class.getName(), RetryPolicy.NEVER);
        }
        retry.exceptions().forEach((type, own) -> configured.put(type, policy(own)));
        return new RetryPolicies(RetryPolicy.times(retry.maxRetries()), configured);
    }

    private static RetryPolicy policy(ExceptionRetryConfig own) {
        if (own.maxRetries().isPresent()) {
            return RetryPolicy.times(own.maxRetries().getAsInt());
        }
        return own.maxDuration().map(RetryPolicy::lasting).orElse(RetryPolicy.FOREVER);
    }

    DispatchPart part() {
        return part;
    }

    Conversations conversations() {
        return conversations;
    }
}
