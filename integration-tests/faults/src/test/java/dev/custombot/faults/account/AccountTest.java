package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each number that is wrong is a violation of its own. */
class AccountTest {

    @Test
    void nothingIsWrong() {
        assertThat(new Account(10, 10, 10, 0, 9, 1, 2, 0, 0, 0, 0, 0, 4_999).violations(false)).isEmpty();
    }

    @Test
    void everythingIsWrong() {
        assertThat(new Account(10, 10, 9, 1, 8, 0, 0, 2, 3, 4, 5, 6, 5_000).violations(false)).containsExactly(
                "1 acknowledged messages were not handled", "1 handled twice", "2 dead letters that should not be", "3 lost",
                "4 doubled at the hub", "5 inversions", "6 callbacks refused", "an answer took 5000 ms");
    }

    @Test
    void aSecondCallIsAllowedAfterAKill() {
        assertThat(new Account(10, 10, 10, 3, 10, 0, 0, 0, 0, 0, 0, 0, 100).violations(true)).isEmpty();
    }

    @Test
    void nothingHappened() {
        assertThat(new Account(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).violations(false)).hasSize(1);
    }
}
