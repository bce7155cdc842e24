package dev.custombot.runtime.dispatch.thread;

import java.time.Duration;
import java.util.Optional;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.LogConfig.ConversationName;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import io.opentelemetry.api.OpenTelemetry;
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
        FirstFree.run(once -> HandlerLoops.context(loop).runOnContext(v -> loop.occupiedBy(once)), threads.worker(), task);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        return threads.after(delay, task);
    }
}
