package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A reply may be there twice where its answer was lost, or the bot killed right after it; each for itself, and not for another. */
class DoubledTest {

    private static final long SECOND = 1_000_000;

    @Test
    void nothingIs() {
        assertThat(Doubled.of(journal("accepted\t1\tc\ta\t3.0", "accepted\t2\tc\tb\t3.1", "accepted\t3\td\tc\t3.0"), List.of()))
                .isEqualTo(new Doubled(0, 0, 0));
    }

    @Test
    void noAnswerToItWasLost() {
        assertThat(Doubled.of(journal("accepted\t1\tc\ta\t3.0", "accepted\t2\tc\tb\t3.1", "unconfirmed\t3\tb",
                "accepted\t4\tc\tc\t3.0"), List.of())).isEqualTo(new Doubled(0, 0, 1));
    }

    @Test
    void theAnswerToTheEarlierOneWasLost() {
        HubJournal journal = journal("accepted\t1\tc\ta\t3.0", "unconfirmed\t2\ta", "accepted\t3\tc\tb\t3.0");

        assertThat(Doubled.of(journal, List.of())).isEqualTo(new Doubled(0, 1, 0));
        assertThat(Doubled.of(journal, List.of()).excused(1)).isEqualTo(1);
        assertThat(Doubled.of(journal, List.of()).excused(0)).isZero();
    }

    @Test
    void theAnswerToTheLaterOneWasLost() {
        assertThat(Doubled.of(journal("accepted\t1\tc\ta\t3.0", "accepted\t2\tc\tb\t3.0", "unconfirmed\t3\tb"), List.of()))
                .isEqualTo(new Doubled(0, 0, 1));
    }

    @Test
    void thriceIsTwiceTooOften() {
        assertThat(Doubled.of(journal("accepted\t1\tc\ta\t3.0", "unconfirmed\t2\ta", "accepted\t3\tc\tb\t3.0",
                "accepted\t4\tc\tc\t3.0"), List.of())).isEqualTo(new Doubled(0, 1, 1));
    }

    @Test
    void theBotWasKilledRightAfterTheEarlierOne() {
        HubJournal journal = journal("accepted\t" + 10 * SECOND + "\tc\ta\t3.0", "accepted\t" + 20 * SECOND + "\tc\tb\t3.0");

        assertThat(Doubled.of(journal, List.of(11 * SECOND))).isEqualTo(new Doubled(1, 0, 0));
        assertThat(Doubled.of(journal, List.of(11 * SECOND)).excused(0)).isEqualTo(1);
        assertThat(Doubled.of(journal, List.of(15 * SECOND))).isEqualTo(new Doubled(0, 0, 1));
        assertThat(Doubled.of(journal, List.of(5 * SECOND))).isEqualTo(new Doubled(0, 0, 1));
    }

    @Test
    void whatIsNoTextIsNotCounted() {
        assertThat(Doubled.of(journal("accepted\t1\tc\ta\t", "accepted\t2\tc\tb\t"), List.of()))
                .isEqualTo(new Doubled(0, 0, 0));
    }

    private static HubJournal journal(String... lines) {
        return HubJournal.of(List.of(lines));
    }
}
