package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

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
        now = now.plus(time);
        List<Timer> due = timers.stream().filter(timer -> timer.due.compareTo(now) <= 0)
                .sorted(Comparator.comparing(Timer::due)).toList();
        timers.removeAll(due);
        due.forEach(timer -> timer.task.run());
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
