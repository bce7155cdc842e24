package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** A conversation that waits keeps no other from running, and is overtaken by none of its own messages. */
class PausedConversationTest {

    private final ConversationLanes lanes = new ConversationLanes(1);
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void othersRunMeanwhile() {
        CompletableFuture<Void> other = new CompletableFuture<>();
        CompletableFuture<Void> first = submit("a", () -> log("a1 begins").chain(() -> lanes.pause("a", Duration.ofMillis(50)))
                .chain(() -> Uni.createFrom().completionStage(other)).chain(() -> log("a1 ends")));
        CompletableFuture<Void> second = submit("a", () -> log("a2"));
        submit("b", () -> log("b1").invoke(() -> other.complete(null)));

        CompletableFuture.allOf(first, second).join();
        assertThat(order).containsExactly("a1 begins", "b1", "a1 ends", "a2");
    }

    @Test
    void othersRunWhileAnEventIsWaitedFor() {
        CompletableFuture<Void> event = new CompletableFuture<>();
        CompletableFuture<Void> waiting = submit("a",
                () -> lanes.pauseUntil("a", Uni.createFrom().completionStage(event)).chain(() -> log("a1")));
        CompletableFuture<Void> behind = submit("a", () -> log("a2"));
        submit("b", () -> log("b1")).join();
        event.complete(null);

        CompletableFuture.allOf(waiting, behind).join();
        assertThat(order).containsExactly("b1", "a1", "a2");
    }

    @Test
    void noMoreThanAllowedRunAfterThePause() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> paused = submit("a",
                () -> lanes.pauseUntil("a", Uni.createFrom().completionStage(over)).chain(() -> log("a resumes")));
        CompletableFuture<Void> busy = submit("b",
                () -> log("b begins").chain(() -> Uni.createFrom().completionStage(gate)).chain(() -> log("b ends")));
        CompletableFuture<Void> queued = submit("c", () -> log("c"));
        over.complete(null);
        assertThat(order).containsExactly("b begins");
        gate.complete(null);

        CompletableFuture.allOf(paused, busy, queued).join();
        assertThat(order).startsWith("b begins", "b ends").containsExactlyInAnyOrder("b begins", "b ends", "a resumes", "c");
    }

    private CompletableFuture<Void> submit(String conversation, java.util.function.Supplier<Uni<Void>> task) {
        return lanes.submit(conversation, task).subscribeAsCompletionStage();
    }

    private Uni<Void> log(String what) {
        return Uni.createFrom().voidItem().invoke(() -> order.add(what));
    }
}
