package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;

/** A partition is given up while its records are worked on: nothing begins after that, and nothing waits for ever. */
@ExtendWith(FrayTestExtension.class)
class TenureTest {

    private final Tenure tenure = new Tenure(Uni.createFrom().voidItem(), Optional.empty(), () -> {});
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void itIsOverWhenWhatBeganIsDone() {
        receive(3);
        CompletableFuture<Void> end = new CompletableFuture<>();
        Threads.run(() -> run(0, end), () -> run(1, CompletableFuture.completedFuture(null)), () -> end.complete(null),
                () -> tenure.drain().thenRun(() -> {
                    assertThat(running).as("running, though it is over").hasValue(0);
                    isOver.set(true);
                }));

        assertThat(ended).as("records that were done or left").hasValue(2);
        assertThat(isOver).isTrue();
        assertThat(tenure.isLeft(2)).isTrue();
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatNeverEndsIsLeft() {
        receive(2);
        CompletableFuture<Void> never = new CompletableFuture<>();
        Threads.run(() -> run(0, never), () -> run(1, never), tenure::abandon);

        assertThat(ended).as("records that were left").hasValue(2);
        assertThat(tenure.begin(0)).isFalse();
    }

    private void receive(int records) {
        for (int offset = 0; offset < records; offset++) {
            tenure.received(offset, 0);
        }
    }

    private void run(long offset, CompletableFuture<Void> end) {
        tenure.run(offset, () -> {
            assertThat(isOver).as("it is over, and work begins").isFalse();
            running.incrementAndGet();
            return Uni.createFrom().completionStage(end).invoke(running::decrementAndGet);
        }).subscribe().with(over -> {
            ended.incrementAndGet();
            tenure.done(offset);
        }, left -> ended.incrementAndGet());
    }
}
