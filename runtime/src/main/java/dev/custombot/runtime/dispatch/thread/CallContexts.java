package dev.custombot.runtime.dispatch.thread;

import java.util.Optional;

import io.quarkus.vertx.core.runtime.VertxMDC;
import io.vertx.core.impl.ContextInternal;

/**
 * The Vert.x contexts of the calls of one turn, a new one for each, with all that is in that of the call before. They cannot share one: the
 * thread of a filter may be busy still when the handler runs, and the scopes of traces that it closes then would take the handler's away.
 */
final class CallContexts {

    /** The log context in it, a map that can be changed. */
    private static final String LOGGED = VertxMDC.class.getName();

    private final HandlerLoop loop;
    private final ContextInternal first;
    private Optional<ContextInternal> last = Optional.empty();

    CallContexts(HandlerLoop loop, ContextInternal first) {
        this.loop = loop;
        this.first = first;
    }

    synchronized ContextInternal next() {
        ContextInternal next = last.map(this::after).orElse(first);
        last = Optional.of(next);
        return next;
    }

    private ContextInternal after(ContextInternal before) {
        ContextInternal context = HandlerLoops.context(loop);
        before.localContextData().forEach((key, value) -> {
            if (!LOGGED.equals(key)) {
                context.localContextData().put(key, value);
            }
        });
        VertxMDC.INSTANCE.putAll(VertxMDC.INSTANCE.copyObject(before), context);
        return context;
    }
}
