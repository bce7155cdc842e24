package dev.custombot.runtime.dispatch.thread;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;

import dev.custombot.runtime.dispatch.turn.CurrentTurn;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Components;
import io.quarkus.arc.ComponentsProvider;
import io.quarkus.arc.CurrentContextFactory;
import io.quarkus.arc.InjectableBean;

/** A CDI container which has contexts, and no beans but the one that knows of whose turn a request context is. */
public final class EmptyContainer implements ComponentsProvider {

    @Override
    public Components getComponents(CurrentContextFactory contexts) {
        return new Components(List.of(new TurnBean()), List.of(), List.of(), Set.of(), Map.of(), List::of, Map.of(),
                Set.of(Any.class.getName(), Default.class.getName(), Initialized.class.getName(),
                        BeforeDestroyed.class.getName(),
                        Destroyed.class.getName()),
                Map.of());
    }

    private static final class TurnBean implements InjectableBean<CurrentTurn> {

        @Override
        public String getIdentifier() {
            return CurrentTurn.class.getName();
        }

        @Override
        public Class<? extends Annotation> getScope() {
            return RequestScoped.class;
        }

        @Override
        public Set<Type> getTypes() {
            return Set.of(CurrentTurn.class, Object.class);
        }

        @Override
        public Class<?> getBeanClass() {
            return CurrentTurn.class;
        }

        @Override
        public CurrentTurn create(CreationalContext<CurrentTurn> creation) {
            return new CurrentTurn();
        }

        @Override
        public CurrentTurn get(CreationalContext<CurrentTurn> creation) {
            return Arc.container().requestContext().get(this, creation);
        }
    }
}
