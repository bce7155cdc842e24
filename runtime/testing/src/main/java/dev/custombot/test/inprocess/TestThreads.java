package dev.custombot.test.inprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;

/** Handlers run on the thread of the test, so that it sees their stack and their beans. */
final class TestThreads implements TurnThreads {

    /** Whoever reads a failed test needs the last ones. */
    private static final int KEPT = 10;

    private final ThreadLocal<Turn> current = new ThreadLocal<>();
    private final Deque<Throwable> failures = new ArrayDeque<>();

    /** The turn that runs on this thread. */
    Optional<Turn> current() {
        return Optional.ofNullable(current.get());
    }

    /** What handlers have thrown, oldest first. */
    synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private synchronized void failed(Throwable failure) {
        failures.add(failure);
        if (failures.size() > KEPT) {
            failures.remove();
        }
    }

    @Override
    public TurnPlace open(TurnSubject subject) {
        return new TurnPlace() {

            @Override
            public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                Turn before = current.get();
                subject.turn().ifPresent(current::set);
                try {
                    work.run();
                } finally {
                    current.set(before);
                }
            }

            @Override
            public void proceed(Runnable next) {
                next.run();
            }

            @Override
            public void failed(Throwable failure) {
                TestThreads.this.failed(failure);
            }

            @Override
            public void close() {
                // Nothing belongs to it.
            }
        };
    }
}
