package dev.custombot.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import dev.custombot.faults.traffic.Traffic;

/** Waits until everything that was said is acknowledged, and all of that came to its end; not longer than the limit. */
record Settlement(Stage stage, Collection<Traffic> traffics, Duration limit) {

    void await() {
        long begun = System.nanoTime();
        await("everything is acknowledged", () -> traffics.stream().allMatch(Traffic::isIdle));
        await("everything acknowledged came to its end", () -> stage.account().isSettled());
        stage.log("settled after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        awaitQuiet();
    }

    private void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what).atMost(limit).pollInterval(Duration.ofMillis(500)).until(condition);
        } catch (ConditionTimeoutException e) {
            stage.violation("not in " + limit.toSeconds() + " s: " + what);
        }
    }

    /** What comes twice may come late. */
    private void awaitQuiet() {
        long[] last = {-1};
        Awaitility.await("the hub is quiet").pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> {
            long size = stage.hub().journal().toFile().length();
            boolean quiet = size == last[0];
            last[0] = size;
            return quiet;
        });
    }
}
