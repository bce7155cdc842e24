package dev.custombot.runtime.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** Each is said when the one before is confirmed, and none behind one that could not be said; however many there are. */
class WhatIsSaidAtOnceKeepsItsOrderTest {

    private static final int MANY = 10_000;
    private static final long SMALL_STACK = 256 * 1_024;

    private final InOrder order = new InOrder();
    private final List<Integer> said = new ArrayList<>();

    @Test
    void oneAfterTheOther() {
        List<CompletableFuture<Integer>> confirmations = IntStream.range(0, 3).mapToObj(any -> new CompletableFuture<Integer>())
                .toList();
        List<CompletableFuture<Integer>> told = IntStream.range(0, 3).mapToObj(number -> say(number, confirmations.get(number)))
                .toList();
        CompletableFuture<Void> all = order.confirmed().subscribeAsCompletionStage();
        assertThat(said).containsExactly(0);

        confirmations.get(0).complete(10);
        assertThat(said).containsExactly(0, 1);
        assertThat(told.get(0)).isCompletedWithValue(10);
        assertThat(told.get(1)).isNotDone();

        confirmations.get(1).complete(11);
        assertThat(all).isNotDone();
        confirmations.get(2).complete(12);
        assertThat(all).isCompleted();
        assertThat(said).containsExactly(0, 1, 2);
    }

    @Test
    void nothingBehindWhatCouldNotBeSaid() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> told = say(0, first);
        CompletableFuture<Integer> behind = say(1, CompletableFuture.completedFuture(11));

        first.completeExceptionally(new IllegalStateException("Kafka is away"));
        CompletableFuture<Integer> later = say(2, CompletableFuture.completedFuture(12));

        assertThat(said).containsExactly(0);
        assertThat(List.of(told, behind, later, order.confirmed().subscribeAsCompletionStage()))
                .allSatisfy(one -> assertThat(one).isCompletedExceptionally().failsWithin(java.time.Duration.ZERO)
                        .withThrowableThat().havingRootCause().withMessage("Kafka is away"));
    }

    /** Whoever waits for one of them no longer changes nothing for the others. */
    @Test
    void nobodyNeedsToWait() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        say(0, first).cancel(false);
        CompletableFuture<Integer> second = say(1, CompletableFuture.completedFuture(11));

        first.complete(10);

        assertThat(second).isCompletedWithValue(11);
        assertThat(order.confirmed().subscribeAsCompletionStage()).isCompleted();
    }

    @Test
    void manyAreConfirmedTogether() throws Exception {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Void> all = many(first);

        onASmallStack(() -> first.complete(0));

        assertThat(all).isCompleted();
        assertThat(said).hasSize(MANY);
    }

    @Test
    void manyFailTogether() throws Exception {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Void> all = many(first);

        onASmallStack(() -> first.completeExceptionally(new CompletionException(new IllegalStateException("Kafka is away"))));

        assertThat(all).isCompletedExceptionally();
        assertThat(said).containsExactly(0);
    }

    private CompletableFuture<Void> many(CompletableFuture<Integer> first) {
        say(0, first);
        IntStream.range(1, MANY).forEach(number -> say(number, CompletableFuture.completedFuture(number)));
        return order.confirmed().subscribeAsCompletionStage();
    }

    private CompletableFuture<Integer> say(int number, CompletableFuture<Integer> confirmation) {
        return order.say(() -> {
            said.add(number);
            return Uni.createFrom().completionStage(confirmation);
        }).subscribeAsCompletionStage();
    }

    private static void onASmallStack(Runnable task) throws InterruptedException {
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        thread.join();
    }
}
