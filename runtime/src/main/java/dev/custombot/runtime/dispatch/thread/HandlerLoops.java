package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.EventLoopGroup;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxThread;
import io.vertx.core.spi.transport.Transport;

/**
 * The event loops of the handlers. They serve nothing else: a handler that blocks its loop holds up neither callbacks nor the
 * application's own requests, and conversations that come later take another loop.
 */
public final class HandlerLoops {

    private static final long DECENT_NANOS = Duration.ofMillis(200).toNanos();
    private static final int IO_RATIO = 50;

    private final EventLoopGroup group;
    private final List<HandlerLoop> loops = new ArrayList<>();

    /** @param count how many there are */
    public HandlerLoops(Vertx vertx, int count) {
        VertxInternal internal = (VertxInternal) vertx;
        AtomicInteger threads = new AtomicInteger();
        this.group = internal.transport().eventLoopGroup(Transport.IO_EVENT_LOOP_GROUP, count,
                task -> new VertxThread(task, "custom-bot-loop-" + threads.getAndIncrement(), false, 1, TimeUnit.MINUTES),
                IO_RATIO);
        for (int i = 0; i < count; i++) {
            loops.add(new HandlerLoop(internal.createEventLoopContext(group.next(), internal.getWorkerPool(),
                    Thread.currentThread().getContextClassLoader()), System::nanoTime));
        }
    }

    /** The conversation's own, or the next one that nobody holds up. */
    HandlerLoop of(String conversationId) {
        int first = Math.floorMod(conversationId.hashCode(), loops.size());
        for (int i = 0; i < loops.size(); i++) {
            HandlerLoop loop = loops.get((first + i) % loops.size());
            if (!loop.isHeldUp(DECENT_NANOS)) {
                return loop;
            }
        }
        return loops.get(first);
    }

    /** A context of one turn's own on the loop. */
    static ContextInternal context(HandlerLoop loop) {
        ContextInternal context = (ContextInternal) VertxContext.createNewDuplicatedContext(loop.context());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    /** Ends their threads. */
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
