package dev.custombot.faults.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.custombot.faults.Stage;
import dev.custombot.faults.account.HubJournal;

/** In no window of time more requests than burst + rate·T, under the plan {@code enterprise}. */
final class PlanCheck {

    static final double RATE = 5;
    private static final int BURST = 15;
    private static final double ROUNDING = 1e-6;

    private PlanCheck() {}

    static void check(Stage stage) {
        List<HubJournal.Request> requests = HubJournal.read(stage.hub().journal()).requests().stream()
                .sorted(Comparator.comparingLong(HubJournal.Request::arrival)).toList();
        double excess = Double.NEGATIVE_INFINITY;
        for (int first = 0; first < requests.size(); first++) {
            for (int last = first; last < requests.size(); last++) {
                double seconds = (requests.get(last).arrival() - requests.get(first).arrival()) / 1e6;
                excess = Math.max(excess, last - first + 1 - (BURST + RATE * seconds));
            }
        }
        stage.note("most requests beyond burst + rate·T", String.format(Locale.ROOT, "%.2f", excess));
        if (excess > ROUNDING) {
            stage.violation("more requests than the plan allows");
        }
    }
}
