package dev.custombot.runtime.dispatch.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.CreationalContext;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.InjectableBean;

/** The beans of a conversation during one run of a handler. Thread-safe; the application's code never has the lock. */
public final class ConversationBeans {

    private final Map<InjectableBean<?>, ConversationBean> beans = new HashMap<>();
    private final List<ConversationBean> over = new ArrayList<>();
    private boolean closed;

    /**
     * The bean, or nothing when there is none and none is to be created.
     *
     * @param fill gives a bean that was created what it has kept
     */
    public <T> T get(InjectableBean<T> key, CreationalContext<T> creation, Consumer<ConversationBean> fill) {
        Optional<ConversationBean> found = find(key);
        if (found.isEmpty() && creation != null) {
            ConversationBean created = ConversationBean.create(key, creation);
            fill.accept(created);
            found = Optional.of(keep(created));
        }
        return found.map(bean -> bean.<T>instance()).orElse(null);
    }

    private synchronized Optional<ConversationBean> find(InjectableBean<?> key) {
        return Optional.ofNullable(beans.get(key));
    }

    /** Another thread may have been quicker, or the turn be over. */
    private ConversationBean keep(ConversationBean created) {
        Optional<ConversationBean> kept = Optional.empty();
        synchronized (this) {
            if (!closed) {
                beans.putIfAbsent(created.key(), created);
                kept = find(created.key());
            }
        }
        if (kept.isEmpty() || kept.get() != created) {
            created.destroy();
        }
        return kept.orElseThrow(() -> new ContextNotActiveException("The message of the conversation has been handled"));
    }

    /** What they are by now, by their classes' names. */
    public Map<String, JsonNode> write(StateJson json) {
        Map<String, JsonNode> written = new HashMap<>();
        all().forEach(bean -> written.put(bean.name(), bean.write(json)));
        return written;
    }

    private synchronized List<ConversationBean> all() {
        return List.copyOf(beans.values());
    }

    /** The turn has ended: none is created any more. */
    public synchronized void close() {
        closed = true;
    }

    /** Whoever needs one from now on has another; they are destroyed with the others: whoever has failed waits for none of them. */
    public synchronized void leave() {
        over.addAll(beans.values());
        beans.clear();
    }

    public void destroy() {
        List<ConversationBean> all;
        synchronized (this) {
            leave();
            all = List.copyOf(over);
            over.clear();
        }
        all.forEach(ConversationBean::destroy);
    }
}
