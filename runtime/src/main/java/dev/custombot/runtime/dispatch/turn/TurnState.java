package dev.custombot.runtime.dispatch.turn;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import dev.custombot.runtime.dispatch.state.ConfirmedLasting;
import dev.custombot.runtime.dispatch.state.ConversationBeans;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.LeftOpen;
import dev.custombot.runtime.dispatch.state.OpenInRun;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateJson;
import io.quarkus.arc.InjectableBean;

/**
 * A conversation's state during one run of a handler: read from the store before, written back after. What the handler changes
 * stays here until then, and what it would still change afterwards is refused. Thread-safe; the application's code never has the lock.
 */
public final class TurnState {

    private final ConversationDocument loaded;
    private final StateJson json;
    private final Map<String, JsonNode> values;
    private final ConversationBeans beans = new ConversationBeans();
    private final ConfirmedLasting confirmed = new ConfirmedLasting();
    private final OpenInRun open;
    private Optional<Instant> silentUntil;
    /** As it was when the handler was called. */
    private Optional<ConversationDocument> before = Optional.empty();
    private boolean ended;
    private Lasting lasting = Lasting.NOTHING;
    private boolean handlerIsDone;
    private boolean closed;
    private boolean expired;

    public TurnState(ConversationDocument loaded, StateJson json) {
        this.loaded = loaded;
        this.json = json;
        this.values = new HashMap<>(loaded.values());
        this.open = new OpenInRun(loaded);
        this.silentUntil = loaded.silentUntil();
    }

    public <T> Optional<T> get(Class<T> type) {
        return value(type.getName()).map(value -> json.read(value, type));
    }

    private synchronized Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalStateException if the handler is done */
    void set(Class<?> type, Object value) {
        change(type, json.write(Objects.requireNonNull(value)));
    }

    void clear(Class<?> type) {
        change(type, NullNode.getInstance());
    }

    private synchronized void change(Class<?> type, JsonNode value) {
        if (handlerIsDone) {
            throw new IllegalStateException("The handler is done, and changes the state of its conversation no more");
        }
        put(type.getName(), value);
    }

    /** Somebody else than a handler changes a value; a null of JSON forgets it. */
    public synchronized void put(String name, JsonNode value) {
        values.compute(name, (same, before) -> value.isNull() ? null : value);
    }

    synchronized Optional<OpenQuestion> question() {
        return open.question();
    }

    /** Whether a question was asked since the handler was called. */
    synchronized boolean hasAsked() {
        return open.hasAsked();
    }

    /** What earlier runs have left open, which failed. */
    synchronized LeftOpen earlier() {
        return open.earlier();
    }

    public synchronized void question(Optional<OpenQuestion> newQuestion) {
        open.asks(newQuestion);
    }

    /** What a text may mean from now on. */
    public synchronized void offer(Optional<OpenOffer> newOffer) {
        open.offers(newOffer);
    }

    /** The bot is silent, because an agent has the conversation, or speaks again. */
    public synchronized void silent(Optional<Instant> until) {
        this.silentUntil = until;
    }

    /** What the message leaves of what was offered: it is taken once a handler is called. */
    synchronized void left(Optional<OpenOffer> newLeft) {
        open.leaves(newLeft);
    }

    /** What was said at once before, by a run that failed. */
    synchronized void stays(Lasting before) {
        lasting = before;
        ended |= before.ended();
        open.stays(before.open());
        silentUntil = before.silentUntil(silentUntil);
    }

    /** The message answers the open question, or ends it: it is closed once a handler is called. */
    synchronized void answered() {
        open.answered();
    }

    /** The conversation ends with this message. */
    public synchronized void end() {
        this.ended = true;
    }

    /** It was said at once: a hand-over, an end, and what the customer is asked last outlast the handler. */
    public synchronized void saidAtOnce(String type) {
        lasting = lasting.with(type, silentUntil.equals(loaded.silentUntil()) ? Optional.empty() : silentUntil)
                .leaving(open.left());
        ended |= lasting.ended();
    }

    synchronized Lasting lasting() {
        return lasting;
    }

    /** How much of what stays was published. */
    ConfirmedLasting confirmed() {
        return confirmed;
    }

    /**
     * Makes the change, or says that it comes too late: what is stored has been decided.
     *
     * @throws IllegalStateException if the handler's time is over
     */
    public synchronized boolean accept(Consumer<TurnState> change) {
        if (expired) {
            throw new IllegalStateException(TurnReplies.EXPIRED);
        }
        if (!closed) {
            change.accept(this);
        }
        return !closed;
    }

    /** The filters have let the message through. */
    void handlerStarts() {
        collect();
        synchronized (this) {
            before = Optional.of(now());
            open.handlerStarts();
        }
    }

    /** Only the filters go on. */
    synchronized void handlerDone() {
        handlerIsDone = true;
    }

    /** What a failed handler did is undone: a filter may still answer for it. One that no thread has taken did nothing. */
    void handlerFailed() {
        endOfHandler().ifPresent(document -> {
            beans.leave();
            restore(document);
        });
    }

    private synchronized Optional<ConversationDocument> endOfHandler() {
        handlerIsDone |= before.isPresent();
        return before;
    }

    private synchronized void restore(ConversationDocument document) {
        values.clear();
        values.putAll(document.values());
        open.restore(document, lasting.open());
        silentUntil = lasting.silentUntil(document.silentUntil());
    }

    /** The turn has ended: what it has made of the state stays as it is. */
    synchronized void close() {
        handlerIsDone = true;
        closed = true;
        beans.close();
    }

    /** The turn's time is over: nothing of it is stored. */
    synchronized void expire() {
        close();
        expired = true;
    }

    /** The bean of this conversation, filled from the state when it is created. */
    <T> T bean(Contextual<T> contextual, CreationalContext<T> creation) {
        return beans.get((InjectableBean<T>) contextual, creation,
                created -> value(created.name()).ifPresent(value -> created.fill(json, value)));
    }

    /** Takes what the handler did to the beans into the state. */
    void collect() {
        Map<String, JsonNode> collected = beans.write(json);
        synchronized (this) {
            values.putAll(collected);
        }
    }

    /** What is to be stored, if the handler changed anything. */
    public synchronized Optional<ConversationDocument> changed() {
        if (ended) {
            return loaded.ended();
        }
        return Optional.of(now()).filter(now -> !now.isSame(loaded));
    }

    private ConversationDocument now() {
        return loaded.with(values, question(), open.offer()).silent(silentUntil).with(Optional.empty());
    }

    /** The beans of this run are no longer needed. */
    void destroy() {
        beans.destroy();
    }
}
