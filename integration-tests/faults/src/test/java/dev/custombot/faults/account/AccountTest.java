package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each number that is wrong is a violation of its own. */
class AccountTest {

    @Test
    void nothingIsWrong() {
        assertThat(
                new Account(10, 10, 10, 0, 9, 1, 2, 0, 0, 0, 0, 0, new Answers(0, 0, 0, 2, 4_999)).violations(Downtime.NONE, 0))
                .isEmpty();
    }

    @Test
    void everythingIsWrong() {
        assertThat(
                new Account(10, 10, 9, 1, 8, 0, 0, 2, 3, 4, 9, 5, new Answers(6, 7, 8, 0, 5_000)).violations(Downtime.NONE, 0))
                .containsExactly("1 acknowledged messages were not handled", "1 handled twice",
                        "2 dead letters that should not be", "3 lost", "4 doubled at the hub, where 0 may be",
                        "9 answered by several calls",
                        "5 inversions",
                        "6 callbacks rejected", "7 connections refused", "8 connections broken", "an answer took 5000 ms");
    }

    @Test
    void whatAKillExcuses() {
        assertThat(
                new Account(10, 10, 10, 3, 10, 0, 0, 0, 0, 0, 0, 0, new Answers(0, 1, 1, 0, 100)).violations(Downtime.KILLED,
                        0))
                .isEmpty();
    }

    @Test
    void aStopInOrderBreaksNothing() {
        assertThat(
                new Account(10, 10, 10, 1, 10, 0, 0, 0, 0, 0, 0, 0, new Answers(0, 1, 1, 0, 100)).violations(Downtime.STOPPED,
                        0))
                .containsExactly("1 handled twice", "1 connections broken");
    }

    @Test
    void whatAProcessIsExcusedThatStoodStill() {
        assertThat(
                new Account(10, 10, 10, 1, 10, 0, 0, 0, 0, 0, 0, 0, new Answers(0, 0, 1, 0, 5_000)).violations(Downtime.FROZEN,
                        0))
                .isEmpty();
    }

    @Test
    void aBrokerThatForgetsMembersBreaksNothing() {
        assertThat(new Account(10, 10, 10, 1, 10, 0, 0, 0, 0, 0, 0, 0, new Answers(0, 1, 1, 0, 5_000))
                .violations(Downtime.FORGOTTEN, 0))
                .containsExactly("1 connections refused", "1 connections broken", "an answer took 5000 ms");
    }

    @Test
    void nothingHappened() {
        assertThat(Account.none().violations(Downtime.NONE, 0)).hasSize(1);
    }
}
