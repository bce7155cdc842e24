package dev.custombot.faults.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.awaitility.Awaitility;

import dev.custombot.faults.Stage;
import dev.custombot.faults.account.HubJournal;

/** Waits until something goes again, without a restart of the bot. */
final class Recovery {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SUCCESS = 2;

    private Recovery() {}

    /** Callbacks are acknowledged. */
    static void await(Stage stage, int acknowledgedBefore) {
        long begun = System.nanoTime();
        Awaitility.await("callbacks are acknowledged again").atMost(LIMIT)
                .until(() -> stage.ledger().acknowledgedCount() > acknowledgedBefore);
        stage.note("acknowledged again after ms", (System.nanoTime() - begun) / 1_000_000);
    }

    /** The hub accepts: what it does not do when it begins to fail cannot go wrong. */
    static void awaitAccepted(Stage stage) {
        long since = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        Awaitility.await("the hub accepts").atMost(LIMIT)
                .until(() -> HubJournal.read(stage.hub().journal()).requests().stream()
                        .anyMatch(request -> request.status() / 100 == SUCCESS && request.arrival() > since));
    }
}
