package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/** Where no worker comes back, what waits for one is done elsewhere, and keeps nothing of it. */
class WorkersThatAllStandKeepNoTurnTest {

    private static final long LONGEST_MILLIS = 30_000;

    /** Nobody takes anything from it, and it has no bound. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> due = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final BeansEnd end = new BeansEnd((delay, task) -> {
        assertThat(delay).isEqualTo(BeansEnd.LONGEST);
        due.add(task);
        return () -> due.remove(task);
    }, () -> {});

    @Test
    void ofWhatTheLoopHasDone() throws InterruptedException {
        ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
        WeakReference<Object> turn = doneByTheLoop(forgotten);
        assertThat(waiting).hasSize(1);

        System.gc();

        assertThat((Object) forgotten.remove(LONGEST_MILLIS)).isSameAs(turn);
    }

    private WeakReference<Object> doneByTheLoop(ReferenceQueue<Object> forgotten) {
        Object turn = new Object();
        FirstFree.run(Runnable::run, waiting::add, () -> done.addAndGet(turn.hashCode()));
        return new WeakReference<>(turn, forgotten);
    }

    @Test
    void theEndOfItsBeansComesOnTheLoop() {
        end.soon(waiting::add, Runnable::run, done::incrementAndGet);
        assertThat(done).as("a worker may come").hasValue(0);

        due.forEach(Runnable::run);
        assertThat(done).hasValue(1);

        waiting.forEach(Runnable::run);
        assertThat(done).as("once").hasValue(1);
    }

    @Test
    void aWorkerThatComesDoesIt() {
        end.soon(Runnable::run, waiting::add, done::incrementAndGet);

        assertThat(done).hasValue(1);
        assertThat(due).as("nobody waits for it").isEmpty();
    }
}
