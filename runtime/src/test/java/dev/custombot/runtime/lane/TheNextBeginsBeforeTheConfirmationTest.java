package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** A task that only waits for a confirmation lets the next one of its conversation begin, which knows that it is not the first. */
class TheNextBeginsBeforeTheConfirmationTest {

    private final ConversationLanes lanes = new ConversationLanes(1);
    private final List<String> order = new ArrayList<>();
    private final List<LanePlace> places = new ArrayList<>();

    @Test
    void whatOthersSeeComesInItsOrder() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> second = new CompletableFuture<>();
        unconfirmed("a1", first);
        submit("a", place -> {
            order.add("a2");
            place.letNextBegin(() -> {});
            return place.first().chain(() -> Uni.createFrom().completionStage(second));
        });
        submit("a", place -> place.first().invoke(() -> order.add("a3 is seen")));

        assertThat(order).containsExactly("a1", "a2");
        second.complete(null);
        assertThat(order).containsExactly("a1", "a2");
        first.complete(null);
        assertThat(order).containsExactly("a1", "a2", "a3 is seen");
    }

    @Test
    void allThatCameBeforeIsWaitedFor() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        unconfirmed("a1", first);
        submit("a", place -> Uni.createFrom().voidItem());
        submit("a", place -> {
            places.add(place);
            return place.first().invoke(() -> order.add("a3 is seen"));
        });

        assertThat(places.get(0).isFirst()).isFalse();
        assertThat(order).containsExactly("a1");
        first.complete(null);
        assertThat(order).containsExactly("a1", "a3 is seen");
        assertThat(places.get(0).isFirst()).isTrue();
    }

    @Test
    void alsoWhenTheFirstFails() {
        CompletableFuture<Void> first = new CompletableFuture<>();
        unconfirmed("a1", first);
        submit("a", place -> place.first().invoke(() -> order.add("a2 is seen")));

        first.completeExceptionally(Tenure.ENDED);

        assertThat(order).containsExactly("a1", "a2 is seen");
    }

    @Test
    void othersHaveItsPlace() {
        unconfirmed("a1", new CompletableFuture<>());
        submit("b", place -> Uni.createFrom().voidItem().invoke(() -> order.add("b")));

        assertThat(order).containsExactly("a1", "b");
        assertThat(lanes.running()).isZero();
        assertThat(lanes.paused()).isOne();
    }

    @Test
    void onlyAFewAreWithoutConfirmation() {
        List<CompletableFuture<Void>> confirmations = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            confirmations.add(new CompletableFuture<>());
            unconfirmed("a" + number, confirmations.get(number));
        }

        assertThat(order).hasSize(17);
        confirmations.forEach(confirmation -> confirmation.complete(null));
        assertThat(order).hasSize(30);
        assertThat(lanes.running()).isZero();
        assertThat(lanes.tasks("a")).isZero();
    }

    @Test
    void lettingTheNextBeginTwiceIsOnce() {
        submit("a", place -> {
            place.letNextBegin(() -> {});
            place.letNextBegin(() -> {});
            return Uni.createFrom().nothing();
        });
        submit("a", place -> Uni.createFrom().nothing());
        submit("a", place -> Uni.createFrom().voidItem().invoke(() -> order.add("a3")));

        assertThat(order).isEmpty();
        assertThat(lanes.running()).isOne();
    }

    private void unconfirmed(String name, CompletableFuture<Void> confirmation) {
        submit("a", place -> {
            order.add(name);
            place.letNextBegin(() -> {});
            return Uni.createFrom().completionStage(confirmation);
        });
    }

    private void submit(String conversation, Function<LanePlace, Uni<Void>> task) {
        lanes.submit(conversation, task).subscribe().with(done -> {}, failure -> {});
    }
}
