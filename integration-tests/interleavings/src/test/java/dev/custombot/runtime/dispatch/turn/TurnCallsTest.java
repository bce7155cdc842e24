package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;

/** A run expires while its calls begin and end: none begins after that, and no thread takes the interrupt along to what it does next. */
@ExtendWith(FrayTestExtension.class)
class TurnCallsTest {

    private final AtomicInteger abandoned = new AtomicInteger();
    private final TurnPlace here = Doubles.of(TurnPlace.class, (method, arguments) -> {
        ((Runnable) arguments[1]).run();
        return null;
    });
    private final TurnCalls calls = new TurnCalls(here, abandoned::addAndGet, InstantSource.system(), () -> {}, () -> true);
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void noneBeginsWhenItIsOver() {
        Threads.run(() -> call(Uni.createFrom().voidItem()), () -> call(Uni.createFrom().voidItem()), this::expire);

        assertThat(late).as("calls that began when it was over").hasValue(0);
        assertThat(abandoned).hasValue(0);
    }

    /** Its result comes from elsewhere. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void theThreadGoesBackWithoutTheInterrupt() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        Threads.run(() -> call(Uni.createFrom().completionStage(result)), () -> result.complete(null), this::expire);

        assertThat(abandoned).hasValue(0);
    }

    private void call(Uni<Void> result) {
        calls.call(ExecutionModel.WORKER, () -> {
            // What is thrown here is the call's failure and not the test's.
            if (isOver.get() && !Thread.currentThread().isInterrupted()) {
                late.incrementAndGet();
            }
            return result;
        }).subscribe().with(done -> {}, failure -> {});
        assertThat(Thread.currentThread().isInterrupted()).as("interrupted, though it came back").isFalse();
    }

    private void expire() {
        calls.expire();
        isOver.set(true);
    }
}
