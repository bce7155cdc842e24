package dev.custombot.faults.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A leak is found below what goes up and down by itself. */
class FlatnessTest {

    private static final Flatness HEAP = Flatness.ALL.get(0);

    @Test
    void whatGoesUpAndDownIsFlat() {
        assertThat(HEAP.violations(series(minute -> 80 + minute % 2 * 20))).isEmpty();
    }

    @Test
    void whatShrinksIsFlat() {
        assertThat(HEAP.violations(series(minute -> 120 - minute))).isEmpty();
    }

    @Test
    void whatGrowsBehindThatIsFound() {
        assertThat(HEAP.violations(series(minute -> 80 + minute % 2 * 20 + minute / 2)))
                .containsExactly("live heap MB grew by 30 from about 105");
    }

    @Test
    void aLittleMeansNothing() {
        assertThat(HEAP.violations(series(minute -> 10 + minute / 10))).isEmpty();
    }

    @Test
    void tooFewProveNothing() {
        assertThat(HEAP.violations(series(minute -> 10).subList(0, 5))).containsExactly("only 5 values of live heap MB");
    }

    private static List<Measurement> series(IntUnaryOperator heap) {
        return IntStream.rangeClosed(0, 59).mapToObj(minute -> new Measurement("bot", 1, Duration.ofMinutes(minute),
                Duration.ofMinutes(minute), heap.applyAsInt(minute), 0, 0, 0)).toList();
    }
}
