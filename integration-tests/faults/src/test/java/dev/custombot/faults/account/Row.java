package dev.custombot.faults.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scenario's line in the report.
 *
 * @param numbers what only this scenario has
 * @param violations why it is not met; empty when it is
 */
public record Row(String id, String title, int seconds, Account account, Map<String, String> numbers, List<String> violations) {

    /**
     * @param more violations that only this scenario knows
     * @param mayDouble how many replies the hub may have twice
     */
    public static Row of(String id, String title, int seconds, Account account, Map<String, String> numbers, List<String> more,
            Downtime downtime, int mayDouble) {
        List<String> violations = new ArrayList<>(account.violations(downtime, mayDouble));
        violations.addAll(more);
        return new Row(id, title, seconds, account, numbers, List.copyOf(violations));
    }

    public boolean isMet() {
        return violations.isEmpty();
    }
}
