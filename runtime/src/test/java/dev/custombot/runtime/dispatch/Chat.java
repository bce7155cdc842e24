package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.shared.SharedMemory;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.hub.brevo.BrevoKind;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import dev.custombot.runtime.hub.brevo.shown.Understanding;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A conversation with a bot at a hub that shows nothing but texts, without a container and a broker. */
final class Chat {

    /** For how long the bot is silent while an agent has the conversation. */
    static final Duration SILENCE = Duration.ofMinutes(40);

    final Turns turns;
    final ConversationStore store;
    final ConversationStates states;
    /** What the handlers were given: the type, and what was chosen or said. */
    final List<String> handled = new ArrayList<>();
    final PublishedRecords letters = new PublishedRecords();
    final PublishedRecords callbacks = new PublishedRecords();
    final DurableConversations conversations;
    Function<IncomingMessage, List<Reply>> bot = message -> List.of();
    /** What the handler says while it runs. */
    Supplier<List<Reply>> early = List::of;
    /** What the handler says piece by piece, instead of what the bot says. */
    Optional<Multi<String>> streamed = Optional.empty();
    /** What the customer is told of a failure. */
    Optional<String> failureText = Optional.empty();
    /** What its method for failures does. */
    Optional<Function<Turn, Uni<Void>>> onFailure = Optional.empty();
    /** Whether the process was ended. */
    boolean processEnds;
    /** Whether a filter answers for a handler that fails. */
    boolean recovered;
    /** Whether it has a method for the beginning of a conversation. */
    boolean greets;
    /** Whether it has a method for conversations that it has opened itself. */
    boolean hearsOfOpened;
    /** What a filter does when the handler has returned. */
    Runnable afterwards = () -> {};
    /** Whether a filter keeps the message from its handler. */
    boolean filtered;
    Set<String> types = Set.of("*");
    /** Whose messages the bot's handler asks for; empty for everybody's. */
    Set<String> senders = Set.of();
    Dialogues.Understanding understanding = new Understanding(5_000)::of;
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");
    /** What comes of reading a state. */
    Optional<Error> unreadable = Optional.empty();
    /** What became of the records that were dispatched. */
    final List<String> outcomes = new ArrayList<>();
    private final boolean isStateful;
    private Optional<Turn> running = Optional.empty();
    private int offset;

    Chat() {
        this(true);
    }

    /** @param isStateful whether the bot keeps anything of its conversations */
    Chat(boolean isStateful) {
        this(brevo(), isStateful);
    }

    /** A conversation at another hub. */
    Chat(Turns turns) {
        this(turns, true);
    }

    private Chat(Turns turns, boolean isStateful) {
        this(turns, isStateful, turns.memory());
    }

    /** What another replica had goes on in this one. */
    Chat(Chat before) {
        this(brevo(), before.isStateful, before.store);
        this.offset = before.offset;
    }

    private Chat(Turns turns, boolean isStateful, ConversationStore store) {
        this.turns = turns;
        this.isStateful = isStateful;
        this.store = store;
        this.states = states();
        this.conversations = new DurableConversations(Records.ORIGIN.bot(), () -> running, turns.outgoing, turns.outbox,
                new LoopGuard(60, 1000), turns.dialogues,
                new LaneMessages(callbacks.emitter(), Records.ORIGIN, turns.clock(), Turns.LOG), null, null, Optional.empty(),
                turns.clock(), new Random(), Turns.LOG);
    }

    private static Turns brevo() {
        return new Turns(new Texts(), new BrevoKind().features(), Optional.of(SILENCE));
    }

    private ConversationStates states() {
        return new ConversationStates(new Unreadable(), turns.json, isStateful, Duration.ofHours(1), new Random(), Turns.LOG);
    }

    /** The store, if it can be read. */
    private final class Unreadable implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return unreadable.<Uni<Optional<StoredState>>>map(error -> Uni.createFrom().failure(error))
                    .orElseGet(() -> store.load(conversationId));
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return store.save(conversationId, expectedVersion, state, timeToLive);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return store.delete(conversationId);
        }
    }

    /** The customer says something, and nothing comes to an end. */
    boolean staysOpen(String text) {
        return staysOpen(next(text));
    }

    /** The same of a record that lies where the last one lay. */
    boolean staysOpen(CallbackRecord record) {
        AtomicBoolean over = new AtomicBoolean();
        handled(record, offset).subscribe().with(done -> over.set(true), failure -> over.set(true));
        return !over.get();
    }

    /** The customer says something now; completes with the outcome. */
    String says(String text) {
        return handle(next(text), offset);
    }

    /** Somebody else writes, or something happens; completes with the outcome. */
    String happens(String type, String sender, String text) {
        return handle(Turns.message("m-" + ++offset, turns.now, type, sender, text), offset);
    }

    /** @param created when it was said */
    String happens(String type, String sender, String text, Optional<Instant> created, List<Instant> transcript) {
        return handle(Turns.message("m-" + ++offset, turns.now, type, sender, text, created, transcript), offset);
    }

    CallbackRecord next(String text) {
        return Turns.text("m-" + ++offset, turns.now, text);
    }

    /** The record is handled at its place, perhaps again. */
    String handle(CallbackRecord record, int at) {
        return handled(record, at).await().indefinitely();
    }

    /** The same of a record of which more is known than its place. */
    String handle(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        return handled(record, origin).await().indefinitely();
    }

    private Uni<String> handled(CallbackRecord record, int at) {
        return handled(record, Turns.origin(at));
    }

    private Uni<String> handled(CallbackRecord record, IncomingKafkaRecordMetadata<String, byte[]> origin) {
        return handling().handle(new Inbound(turns.inbound(record).message(), record, origin, turns.occupancy));
    }

    /** Something is dispatched. */
    void comes(String type, String sender) {
        dispatch(Turns.message("m-" + ++offset, turns.now, type, sender, "hello"));
    }

    /** Somebody else has written the state. */
    void isForeign() {
        store.delete(Turns.CONVERSATION).chain(() -> store.save(Turns.CONVERSATION, Optional.empty(),
                new StoredState("1", "none of ours"), Duration.ofHours(1))).await().indefinitely();
    }

    /** Something happens for which an operator has ordered what is to become of it. */
    void isSetAside(HeadOrder order, String type, String sender, List<Instant> transcript) {
        isSetAside(order, Turns.message("m-" + ++offset, turns.now, type, sender, "", Optional.empty(), transcript));
    }

    /** The same of a record that lies where the last one lay. */
    void isSetAside(HeadOrder order, CallbackRecord record) {
        isSetAside(order, record, offset);
    }

    /** The same of a record at its place. */
    void isSetAside(HeadOrder order, CallbackRecord record, int at) {
        turns.occupancy.order = Optional.of(order);
        dispatch(record, at);
        turns.occupancy.order = Optional.empty();
    }

    void dispatch(CallbackRecord record) {
        dispatch(record, offset);
    }

    private void dispatch(CallbackRecord record, int at) {
        Dispatcher dispatcher = new Dispatcher(handlers(), Hub.of(new EgainKind().features(), new ReadingReceiver(), null),
                new KnownMessages(Duration.ofHours(1), 100, turns.clock(), Turns.LOG), SharedMemory.NONE,
                new AnsweredTurns(null, "replies", turns.recollection(), Turns.LOG), handling(), null, null, givenUp(),
                (any, outcome) -> outcomes.add(outcome));
        // What is held back comes again, with its order.
        Uni.createFrom().deferred(() -> dispatcher.dispatch(record, Turns.origin(at), turns.occupancy))
                .onFailure(HeldBack.class).retry().atMost(1).await().indefinitely();
    }

    /** What the bot has said of itself is handled in the conversation's lane. */
    void lane() {
        callbacks.callbackRecords().forEach(record -> said(record).await().indefinitely());
    }

    /** The same, and nothing comes to an end. */
    void beginsLane() {
        callbacks.callbackRecords().forEach(record -> said(record).subscribe().with(done -> {}, failure -> {}));
    }

    private Uni<String> said(CallbackRecord record) {
        return new OwnMessages(states, turns.dialogues, turns.json, turns.outbox, null, turns.counts)
                .say(record, Turns.origin(++offset), turns.occupancy, work -> work);
    }

    void passes(Duration time) {
        turns.now = turns.now.plus(time);
    }

    ConversationDocument state() {
        return states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely();
    }

    String lastText() {
        List<String> texts = turns.replies.texts();
        return texts.get(texts.size() - 1);
    }

    private Handlers handlers() {
        Handler any = new Handler("Bot#any", HandlerRole.MESSAGE,
                types.stream().map(type -> new Selector(type, senders, Optional.empty(), Optional.empty(), 0)).toList(),
                Optional.empty(), List.of(), ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(),
                (bean, arguments) -> Optional.empty());
        Handler failure = new Handler("Bot#failure", HandlerRole.FAILURE, List.of(), Optional.empty(),
                List.of(new HandlerParameter(HandlerParameter.Kind.EXCEPTION, IllegalStateException.class)),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        List<Handler> handlers = new ArrayList<>(List.of(any, Turns.handler(HandlerRole.ANSWER, "order"),
                Turns.handler(HandlerRole.ANSWER, "address")));
        onFailure.ifPresent(method -> handlers.add(failure));
        if (greets) {
            handlers.add(Turns.START);
        }
        if (hearsOfOpened) {
            handlers.add(Turns.handler(HandlerRole.CONVERSATION_OPENED, "opened"));
        }
        return new Handlers(handlers, isStateful);
    }

    private GivenUpMessages givenUp() {
        return new GivenUpMessages(value -> value,
                new DeadLetters(letters.emitter(), metrics, turns.clock(), Turns.LOG), metrics, Turns.LOG);
    }

    private MessageHandling handling() {
        Handlers handlers = handlers();
        HandlerRetries retries = new HandlerRetries(new RetryPolicies(RetryPolicy.times(2), Map.of()),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), turns.clock(),
                () -> processEnds = true, metrics, Turns.LOG);
        MessageTurns messageTurns = turns.turns(states, (handler, turn) -> filtered
                ? Uni.createFrom().voidItem()
                : recovering(speaking(turn, Turns.called(turn, () -> run(handler, turn)))));
        return new MessageHandling(new MeantMessages(turns.dialogues, understanding),
                new HandlerChoice(handlers, turns.dialogues, null, metrics, Turns.LOG), states, messageTurns, retries,
                turns.outbox, givenUp(), new FailureAnswers(handlers, states, messageTurns, retries, turns.outgoing,
                        turns.outbox, failureText, Turns.LOG));
    }

    /** Conversations know whose turn it is. */
    private Uni<Void> speaking(Turn turn, Uni<Void> handler) {
        return Uni.createFrom().deferred(() -> {
            running = Optional.of(turn);
            return handler.invoke(() -> afterwards.run());
        }).onTermination().invoke(() -> running = Optional.empty());
    }

    private Uni<Void> recovering(Uni<Void> handler) {
        return recovered ? handler.onFailure().recoverWithNull() : handler;
    }

    private Uni<Void> run(Handler handler, Turn turn) {
        if (handler.role() == HandlerRole.FAILURE) {
            return onFailure.orElseThrow().apply(turn);
        }
        IncomingMessage message = turn.message();
        if (Turns.begins(turn)) {
            handled.add("begins");
        }
        handled.add((handler.role() == HandlerRole.ANSWER ? "answer " : "") + message.type() + " " + said(message));
        early.get().forEach(turn.replies()::send);
        return streamed.map(pieces -> Turns.returning(turn, pieces)).orElseGet(() -> Turns.returning(turn, bot.apply(message)));
    }

    private static String said(IncomingMessage message) {
        String json = message.content().json().orElse("");
        return switch (message.type()) {
            case MessageType.QUICK_REPLY -> RichContent.parse(QuickReply.class, json).selected().orElseThrow();
            case MessageType.LIST_PICKER ->
                RichContent.parse(ListPicker.class, json).selected().stream().map(ListPicker.Item::id).toList().toString();
            default -> message.content().value().orElse("");
        };
    }

    private static final class Texts implements HubSender {

        private final ShownReplies shown = new ShownReplies(Optional.of("A colleague will take over."), Optional.empty(),
                5_000);

        @Override
        public Shown adapt(Reply reply) {
            return shown.of(reply);
        }

        @Override
        public HubCredentials credentials() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new UnsupportedOperationException();
        }
    }
}
