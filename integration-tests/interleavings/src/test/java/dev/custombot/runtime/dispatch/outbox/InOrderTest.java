package dev.custombot.runtime.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;

/** Several threads of a handler say something while the broker confirms: one after the other, in each thread's order, and none is forgotten. */
@ExtendWith(FrayTestExtension.class)
class InOrderTest {

    private final InOrder order = new InOrder();
    private final List<String> begun = new ArrayList<>();
    private final Collection<String> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final CompletableFuture<Void> broker = new CompletableFuture<>();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneAfterTheOther() throws InterruptedException {
        Threads.run(() -> {
            say("a1", Uni.createFrom().completionStage(broker));
            say("a2", Uni.createFrom().voidItem());
        }, () -> say("b", Uni.createFrom().voidItem()), () -> broker.complete(null));

        CountDownLatch confirmed = new CountDownLatch(1);
        order.confirmed().subscribe().with(all -> confirmed.countDown());
        // A schedule in which one of them is forgotten ends here, as a deadlock.
        confirmed.await();
        assertThat(begun).containsExactlyInAnyOrder("a1", "a2", "b").containsSubsequence("a1", "a2");
        assertThat(told).containsExactlyInAnyOrder("a1", "a2", "b");
    }

    /** Nothing that was begun is behind the one that failed. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void nothingBehindWhatCouldNotBeSaid() {
        Threads.run(() -> say("a", Uni.createFrom().completionStage(broker)), () -> say("b", Uni.createFrom().voidItem()),
                () -> broker.completeExceptionally(new IllegalStateException("Kafka is away")));

        assertThat(begun).endsWith("a");
        assertThat(told).doesNotContain("a").hasSize(begun.size() - 1);
        AtomicInteger failures = new AtomicInteger();
        order.confirmed().subscribe().with(all -> {}, failure -> failures.incrementAndGet());
        assertThat(failures).hasValue(1);
    }

    private void say(String what, Uni<Void> confirmation) {
        order.say(() -> {
            assertThat(atOnce.incrementAndGet()).as("said at once").isEqualTo(1);
            begun.add(what);
            return confirmation.onTermination().invoke(atOnce::decrementAndGet);
        }).subscribe().with(confirmed -> told.add(what), failure -> {});
    }
}
