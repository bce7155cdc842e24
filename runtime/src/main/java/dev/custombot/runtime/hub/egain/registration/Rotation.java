package dev.custombot.runtime.hub.egain.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.custombot.runtime.hub.egain.registration.PlannedChange.Action;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRotation;

/**
 * Gives another secret to the hub, and not before the callback accepts it: as long as the callback accepts the former one, too, no callback is
 * refused. Blocking.
 */
final class Rotation {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Registration access;
    private final Supplier<Optional<String>> refusal;
    private final BotRotation limits;
    private final Clock steady;

    /**
     * @param access what the hub shows, as it is to be: read once, so that it is what was asked for
     * @param refusal asks the callback why it does not accept it
     * @param steady never steps
     */
    Rotation(Registration access, Supplier<Optional<String>> refusal, BotRotation limits, Clock steady) {
        this.access = access;
        this.refusal = refusal;
        this.limits = limits;
        this.steady = steady;
    }

    /** @throws IllegalStateException if the bot is not registered, or the callback does not accept it in time; then the hub is as it was */
    void run(Consumer<String> progress) {
        if (access.plan().changes().stream().anyMatch(change -> change.action() == Action.CREATE)) {
            throw new IllegalStateException("There is nothing to rotate before the bot is registered: registration apply");
        }
        awaitAcceptance(progress);
        progress.accept("The callback accepts what the hub is to show");
        access.apply(change -> progress.accept(change.done()));
    }

    /** A balancer may ask another replica each time, and not all of them read their files at the same moment. */
    private void awaitAcceptance(Consumer<String> progress) {
        Instant end = steady.instant().plus(limits.patience());
        String told = "";
        for (int inARow = 0; inARow < limits.checks();) {
            String why = refusal.get().orElse("");
            inARow = why.isEmpty() ? inARow + 1 : 0;
            if (!why.isEmpty()) {
                if (!steady.instant().isBefore(end)) {
                    throw new IllegalStateException(
                            "The callback does not take what the hub is to show: " + why + ". The hub is as it was");
                }
                if (!why.equals(told)) {
                    progress.accept("Waiting for the callback: " + why);
                    told = why;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted. The hub is as it was", e);
        }
    }
}
