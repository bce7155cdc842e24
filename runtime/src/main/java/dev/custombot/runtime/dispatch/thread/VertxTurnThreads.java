package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.ContextInternal;

/** Handlers on the event loops of their own, on the application's workers, and on virtual threads. */
public final class VertxTurnThreads implements TurnThreads {

    private final HandlerThreads threads;
    private final String bot;
    private final Optional<OpenTelemetry> telemetry;
    private final ConversationName name;
    private final CustomBotLog log;

    /**
     * @param telemetry of an application with tracing
     * @param name how conversations are named in logs and traces
     */
    public VertxTurnThreads(HandlerThreads threads, String bot, Optional<OpenTelemetry> telemetry, ConversationName name) {
        this.threads = threads;
        this.bot = bot;
        this.telemetry = telemetry;
        this.name = name;
        this.log = CustomBotLog.of(bot);
    }

    @Override
    public TurnPlace open(TurnSubject subject) {
        HandlerLoop loop = threads.loops().of(subject.conversationId());
        ContextInternal context = HandlerLoops.context(loop);
        return new TurnContext(context, loop, threads.worker(), new TurnSurroundings(bot, subject, telemetry, name, context),
                new BeansEnd(this::after, () -> log.beansEndSlowly(subject.handler(), BeansEnd.LONGEST, subject.messageId())));
    }

    @Override
    public void briefly(String conversationId, Runnable task) {
        HandlerLoop loop = threads.loops().of(conversationId);
        HandlerLoops.context(loop).runOnContext(v -> loop.occupiedBy(task));
    }

    /** On the loop or on a worker, whichever is free first. */
    @Override
    public Uni<Void> pause(String conversationId, Duration delay) {
        return Uni.createFrom().emitter(emitter -> emitter.onTermination(after(delay, () -> {
            briefly(conversationId, () -> emitter.complete(null));
            try {
                threads.worker().execute(() -> emitter.complete(null));
            } catch (RejectedExecutionException full) {
                // Then the loop does it.
            }
        })));
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        return threads.after(delay, task);
    }
}
