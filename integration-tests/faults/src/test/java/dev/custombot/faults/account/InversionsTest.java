package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What comes too late is an inversion, what comes again is none. */
class InversionsTest {

    @Test
    void inOrder() {
        assertThat(Inversions.count(List.of(0, 1, 2, 5))).isZero();
    }

    @Test
    void aRepetitionAfterACrash() {
        assertThat(Inversions.count(List.of(0, 1, 2, 1, 2, 3))).isZero();
    }

    @Test
    void everyLateOneCounts() {
        assertThat(Inversions.count(List.of(0, 3, 1, 2, 4))).isEqualTo(2);
    }
}
