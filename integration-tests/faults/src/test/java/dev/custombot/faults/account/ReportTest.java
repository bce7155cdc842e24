package dev.custombot.faults.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Met is what was played and met, all of it. */
class ReportTest {

    private static final Terms TERMS = new Terms(1, 1, 200, false, "egain", List.of("3a", "3b"));

    @Test
    void allAreMet() {
        assertThat(Report.isMet(TERMS, List.of(row("3a"), row("3b")))).isTrue();
    }

    @Test
    void oneIsMissing() {
        assertThat(Report.isMet(TERMS, List.of(row("3a")))).isFalse();
        assertThat(Report.isMet(TERMS, List.of())).isFalse();
    }

    @Test
    void oneIsNotMet() {
        assertThat(Report.isMet(TERMS, List.of(row("3a"), row("3b", "1 lost")))).isFalse();
    }

    private static Row row(String id, String... violations) {
        return new Row(id, "", 1, Account.none(), Map.of(), List.of(violations));
    }
}
