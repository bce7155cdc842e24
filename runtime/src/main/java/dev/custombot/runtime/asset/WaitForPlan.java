package dev.custombot.runtime.asset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.custombot.hub.HubRequestException;
import io.smallrye.mutiny.Uni;

/**
 * Uploads that wait as long as the hub takes no more of them: nothing is wrong with whoever wants one, and done anew it would need another
 * place. They end all the same.
 */
final class WaitForPlan {

    private static final int TOO_MANY = 429;
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration longest;
    private final Clock steady;

    /**
     * @param longest after this time no other try is begun
     * @param steady never steps
     */
    WaitForPlan(Duration longest, Clock steady) {
        this.longest = longest;
        this.steady = steady;
    }

    <T> Uni<T> of(Uni<T> upload) {
        return Uni.createFrom().deferred(() -> until(steady.instant().plus(longest), upload));
    }

    /** A try may take long itself: its client waits, too, before it gives up. */
    private <T> Uni<T> until(Instant end, Uni<T> upload) {
        return upload.onFailure(failure -> isBusy(failure) && steady.instant().isBefore(end))
                .recoverWithUni(failure -> Uni.createFrom().voidItem().onItem().delayIt()
                        .by(pause((HubRequestException) failure)).chain(() -> until(end, upload)));
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof HubRequestException error && (error.code().equals(HubRequestException.PLAN_SPENT)
                || error.status().orElse(0) == TOO_MANY);
    }

    /** A turn that is far away may come sooner, as others may give up. */
    private static Duration pause(HubRequestException failure) {
        Duration asked = failure.retryAfter().orElse(USUAL).plusMillis(1);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
