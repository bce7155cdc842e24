package dev.custombot.runtime.dispatch.turn;

import java.lang.annotation.Annotation;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

import dev.custombot.ConversationScoped;
import io.quarkus.arc.InjectableContext;

/** The beans of the conversation whose message is handled; they live in the conversation's state. */
public class ConversationScopeContext implements InjectableContext {

    @Override
    public Class<? extends Annotation> getScope() {
        return ConversationScoped.class;
    }

    @Override
    public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
        return CurrentTurn.find().orElseThrow(() -> new ContextNotActiveException(
                "A @ConversationScoped bean can be used only while a message of the conversation is handled"))
                .state().bean(contextual, creation);
    }

    @Override
    public <T> T get(Contextual<T> contextual) {
        return get(contextual, null);
    }

    @Override
    public boolean isActive() {
        return CurrentTurn.find().isPresent();
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        throw new UnsupportedOperationException("The state of a conversation ends with it");
    }

    @Override
    public void destroy() {
        throw new UnsupportedOperationException("The state of a conversation ends with it");
    }

    @Override
    public ContextState getState() {
        throw new UnsupportedOperationException("The state of a conversation belongs to its messages");
    }
}
