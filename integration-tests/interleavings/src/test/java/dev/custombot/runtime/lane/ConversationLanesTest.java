package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** Whoever submits, and whenever a task ends: one after the other in a conversation, never too many at once, and none forgotten. */
@ExtendWith(FrayTestExtension.class)
class ConversationLanesTest {

    private static final int MOST = 2;

    private final ConversationLanes lanes = new ConversationLanes(MOST);
    private final Map<String, List<Integer>> begun = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> runningIn = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneConversation() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> others = new CompletableFuture<>();
        Threads.run(() -> submit("a", 1, when(first)), () -> submit("a", 2, when(others)), () -> submit("a", 3, when(others)),
                () -> first.complete(null));
        others.complete(null);

        assertThat(done).hasValue(3);
        assertThat(begun.get("a")).containsExactlyInAnyOrder(1, 2, 3);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void moreConversationsThanMayRun() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Threads.run(() -> submit("a", 1, when(end)), () -> {
            submit("b", 1, when(end));
            submit("b", 2, end());
        }, () -> submit("c", 1, when(end)), () -> end.complete(null));

        assertThat(done).hasValue(4);
        assertThat(begun.get("b")).containsExactly(1, 2);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatWaitsKeepsOnlyItsConversation() {
        CompletableFuture<Void> event = new CompletableFuture<>();
        Threads.run(() -> {
            submit("a", 1, paused("a", event));
            submit("a", 2, end());
        }, () -> submit("b", 1, paused("b", event)), () -> submit("c", 1, paused("c", event)), () -> event.complete(null));

        assertThat(done).hasValue(4);
        assertThat(begun.get("a")).containsExactly(1, 2);
    }

    /** Whether it is left before what it waits for comes, or after: the places are as many as before. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatIsLeftWhileItWaitsHasNoPlace() {
        CompletableFuture<Void> event = new CompletableFuture<>();
        CompletableFuture<Void> left = new CompletableFuture<>();
        lanes.submit("a", () -> Uni.createFrom().emitter(emitter -> {
            Cancellable waiting = lanes.pauseUntil("a", when(event)).subscribe().with(over -> {});
            left.thenRun(() -> {
                waiting.cancel();
                emitter.complete(null);
            });
        })).subscribe().with(over -> done.incrementAndGet());
        Threads.run(() -> event.complete(null), () -> left.complete(null), () -> submit("b", 1, end()));

        assertThat(done).hasValue(2);
        assertThat(lanes.running()).isZero();
    }

    private static Uni<Void> end() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> when(CompletableFuture<Void> event) {
        return Uni.createFrom().completionStage(event);
    }

    private Uni<Void> paused(String conversation, CompletableFuture<Void> event) {
        return Uni.createFrom().deferred(() -> {
            running.decrementAndGet();
            return lanes.pauseUntil(conversation, when(event)).invoke(() -> begins("a paused task"));
        });
    }

    private void submit(String conversation, int number, Uni<Void> work) {
        lanes.submit(conversation, () -> {
            AtomicInteger here = runningIn.computeIfAbsent(conversation, unknown -> new AtomicInteger());
            assertThat(here.incrementAndGet()).as("tasks of a conversation at once").isEqualTo(1);
            begins("a task");
            begun.computeIfAbsent(conversation, unknown -> new CopyOnWriteArrayList<>()).add(number);
            return work.invoke(() -> {
                running.decrementAndGet();
                here.decrementAndGet();
            });
        }).subscribe().with(over -> done.incrementAndGet(), failure -> {
            throw new AssertionError(failure);
        });
    }

    private void begins(String what) {
        assertThat(running.incrementAndGet()).as("tasks at once, with " + what).isLessThanOrEqualTo(MOST);
    }
}
