package dev.custombot.simulation.bot;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.simulation.time.VirtualTime;

/**
 * Handlers run as events of their process.
 *
 * @param onOpen hears of which message's handler a run begins
 * @param onCall hears when a handler is on its way to its thread
 */
record SimulatedThreads(VirtualTime time, Consumer<String> onOpen, Runnable onCall) implements TurnThreads {

    @Override
    public TurnPlace open(TurnSubject subject) {
        onOpen.accept(subject.messageId());
        return new TurnPlace() {

            @Override
            public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                onCall.run();
                time.execute(work);
            }

            @Override
            public void proceed(Runnable next) {
                time.execute(next);
            }

            @Override
            public void close() {
                // Nothing belongs to it.
            }
        };
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        ScheduledFuture<?> timer = time.after(time.current(), delay.toMillis(), task);
        return () -> timer.cancel(false);
    }
}
