package dev.custombot.faults.scenario;

import java.time.Duration;

import org.awaitility.Awaitility;

import dev.custombot.faults.Stage;

/** Waits until callbacks are acknowledged again, without a restart of the bot. */
final class Recovery {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Recovery() {}

    static void await(Stage stage, int acknowledgedBefore) {
        long begun = System.nanoTime();
        Awaitility.await("callbacks are acknowledged again").atMost(LIMIT)
                .until(() -> stage.ledger().acknowledgedCount() > acknowledgedBefore);
        stage.note("acknowledged again after ms", (System.nanoTime() - begun) / 1_000_000);
    }
}
