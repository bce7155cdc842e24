package dev.custombot.runtime.dispatch.turn;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.dispatch.state.StateJson;
import io.quarkus.arc.InjectableBean;

/**
 * A conversation's state during one run of a handler: read from the store before, written back after. What the handler changes
 * stays here until then.
 */
public final class TurnState {

    private record Bean(Object instance, CreationalContext<Object> creation) {}

    private final ConversationDocument loaded;
    private final StateJson json;
    private final Map<String, JsonNode> values;
    private final Map<InjectableBean<?>, Bean> beans = new HashMap<>();
    private Optional<OpenQuestion> question;
    private Optional<OpenOffer> offer;
    private Optional<OpenOffer> offerLeft;
    private Map<String, JsonNode> valuesBefore = Map.of();
    private Optional<OpenQuestion> questionBefore = Optional.empty();
    private Optional<OpenOffer> offerBefore = Optional.empty();
    private boolean answered;
    private boolean ended;

    public TurnState(ConversationDocument loaded, StateJson json) {
        this.loaded = loaded;
        this.json = json;
        this.values = new HashMap<>(loaded.values());
        this.question = loaded.question();
        this.offer = loaded.offer();
        this.offerLeft = loaded.offer();
    }

    <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(values.get(type.getName())).map(value -> json.read(value, type));
    }

    void set(Class<?> type, Object value) {
        values.put(type.getName(), json.write(Objects.requireNonNull(value)));
    }

    void clear(Class<?> type) {
        values.remove(type.getName());
    }

    Optional<OpenQuestion> question() {
        return question;
    }

    public void question(Optional<OpenQuestion> newQuestion) {
        this.question = newQuestion;
    }

    /** What a text may mean from now on. */
    public void offer(Optional<OpenOffer> newOffer) {
        this.offer = newOffer;
    }

    /** What the message leaves of what was offered: it is taken once a handler is called. */
    void left(Optional<OpenOffer> newLeft) {
        this.offerLeft = newLeft;
    }

    /** The message answers the open question, or ends it: it is closed once a handler is called. */
    void answered() {
        this.answered = true;
    }

    /** The conversation ends with this message. */
    public void end() {
        this.ended = true;
    }

    /** The filters have let the message through. */
    synchronized void handlerStarts() {
        collect();
        valuesBefore = Map.copyOf(values);
        questionBefore = question;
        offerBefore = offer;
        if (answered && question.equals(loaded.question())) {
            question = Optional.empty();
        }
        if (offer.equals(loaded.offer())) {
            offer = offerLeft;
        }
    }

    /** What a failed handler did is undone: a filter may still answer for it. */
    synchronized void handlerFailed() {
        destroy();
        values.clear();
        values.putAll(valuesBefore);
        question = questionBefore;
        offer = offerBefore;
    }

    /** The bean of this conversation, filled from the state when it is created. */
    @SuppressWarnings("unchecked")
    synchronized <T> T bean(Contextual<T> contextual, CreationalContext<T> creation) {
        InjectableBean<T> key = (InjectableBean<T>) contextual;
        Bean bean = beans.get(key);
        if (bean == null && creation != null) {
            T instance = contextual.create(creation);
            JsonNode value = values.get(key.getBeanClass().getName());
            if (value != null) {
                json.fill(instance, key.getBeanClass(), value);
            }
            bean = new Bean(instance, (CreationalContext<Object>) creation);
            beans.put(key, bean);
        }
        return bean == null ? null : (T) bean.instance();
    }

    /** Takes what the handler did to the beans into the state. */
    synchronized void collect() {
        beans.forEach((key, bean) -> values.put(key.getBeanClass().getName(),
                json.writeFields(bean.instance(), key.getBeanClass())));
    }

    /** What is to be stored, if the handler changed anything. */
    public Optional<ConversationDocument> changed() {
        if (ended) {
            return loaded.version().map(stored -> loaded.ended());
        }
        return values.equals(loaded.values()) && question.equals(loaded.question())
                && offer.equals(loaded.offer())
                        ? Optional.empty()
                        : Optional.of(loaded.with(values, question, offer));
    }

    /** The beans of this run are no longer needed. */
    @SuppressWarnings("unchecked")
    synchronized void destroy() {
        beans.forEach((key, bean) -> ((InjectableBean<Object>) key).destroy(bean.instance(), bean.creation()));
        beans.clear();
    }
}
