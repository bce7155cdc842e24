package dev.custombot.runtime.bot.health;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.time.StillLoops;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/** Looks all the time whether the application's event loops turn, on which callbacks come in. Those of the handlers are others. */
@Singleton
public class LoopWatch {

    /** After the bots. */
    private static final int START = 2_002;
    private static final int PATIENCE_SECONDS = 60;

    private final StillLoops loops;
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "custom-bot-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    LoopWatch(Vertx vertx) {
        List<Executor> all = new ArrayList<>();
        ((VertxInternal) vertx).getEventLoopGroup().forEach(all::add);
        this.loops = new StillLoops(all, PATIENCE_SECONDS);
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        timer.scheduleWithFixedDelay(loops::round, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }

    /** How many have stood still for a minute. */
    long standStill() {
        return loops.count();
    }
}
