package dev.custombot.runtime.dispatch.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import dev.custombot.runtime.ShownClock;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;

/** Runs handlers at once, or on a thread of the test's, in a time that the test makes pass. */
final class ManualThreads implements TurnThreads {

    private record Timer(Duration due, Runnable task) {}

    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private Consumer<Runnable> executor = Runnable::run;

    /** From now on work runs there. */
    void runOn(Consumer<Runnable> newExecutor) {
        this.executor = newExecutor;
    }

    void pass(Duration time) {
        Duration end = now.plus(time);
        for (Optional<Timer> next = next(end); next.isPresent(); next = next(end)) {
            now = next.get().due;
            timers.remove(next.get());
            next.get().task.run();
        }
        now = end;
    }

    private Optional<Timer> next(Duration end) {
        return timers.stream().min(Comparator.comparing(Timer::due)).filter(timer -> timer.due.compareTo(end) <= 0);
    }

    /** Tells the same time. */
    Clock clock() {
        return new ShownClock(() -> Instant.EPOCH.plus(now));
    }

    int waitingTimers() {
        return timers.size();
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Timer timer = new Timer(now.plus(delay), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public TurnPlace open(TurnSubject subject) {
        return new TurnPlace() {

            @Override
            public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                try {
                    executor.accept(work);
                } catch (RejectedExecutionException rejected) {
                    onRejection.accept(rejected);
                }
            }

            @Override
            public void proceed(Runnable next) {
                next.run();
            }

            @Override
            public void close() {}
        };
    }
}
