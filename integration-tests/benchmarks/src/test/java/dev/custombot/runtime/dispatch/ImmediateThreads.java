package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;

/** Handlers run on the thread that is there; only timers are those of the application. */
final class ImmediateThreads implements TurnThreads {

    private final ScheduledThreadPoolExecutor timer;

    ImmediateThreads(ScheduledThreadPoolExecutor timer) {
        this.timer = timer;
    }

    @Override
    public TurnPlace open(TurnSubject subject) {
        return new TurnPlace() {

            @Override
            public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                work.run();
            }

            @Override
            public void proceed(Runnable next) {
                next.run();
            }

            @Override
            public void close() {
                // There was no context.
            }
        };
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        ScheduledFuture<?> due = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> due.cancel(false);
    }
}
