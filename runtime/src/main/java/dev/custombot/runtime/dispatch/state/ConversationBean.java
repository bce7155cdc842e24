package dev.custombot.runtime.dispatch.state;

import jakarta.enterprise.context.spi.CreationalContext;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.InjectableBean;

/** A bean of one conversation, as long as a run of a handler needs it. */
public final class ConversationBean {

    private final InjectableBean<Object> key;
    private final CreationalContext<Object> creation;
    private final Object instance;

    private ConversationBean(InjectableBean<Object> key, CreationalContext<Object> creation) {
        this.key = key;
        this.creation = creation;
        this.instance = key.create(creation);
    }

    @SuppressWarnings("unchecked")
    static <T> ConversationBean create(InjectableBean<T> key, CreationalContext<T> creation) {
        return new ConversationBean((InjectableBean<Object>) key, (CreationalContext<Object>) creation);
    }

    InjectableBean<?> key() {
        return key;
    }

    /** What it is called in the state. */
    public String name() {
        return key.getBeanClass().getName();
    }

    @SuppressWarnings("unchecked")
    <T> T instance() {
        return (T) instance;
    }

    public void fill(StateJson json, JsonNode value) {
        json.fill(instance, key.getBeanClass(), value);
    }

    JsonNode write(StateJson json) {
        return json.writeFields(instance, key.getBeanClass());
    }

    void destroy() {
        key.destroy(instance, creation);
    }
}
