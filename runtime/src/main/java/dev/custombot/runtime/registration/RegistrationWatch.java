package dev.custombot.runtime.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.custombot.runtime.registration.HubRegistration.Outlook;

/**
 * Knows whether the hub has what a bot declares, as far as it was asked: when it is wanted, but not often, and never while somebody waits.
 */
public final class RegistrationWatch {

    private final HubRegistration registration;
    private final Duration period;
    private final Clock steady;
    private final Executor worker;
    private final Listener listener;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile String known = "not asked yet";
    private volatile Instant next = Instant.MIN;

    /**
     * Asks nothing yet.
     *
     * @param period after which the hub is asked again
     * @param steady never steps
     * @param worker may block
     */
    public RegistrationWatch(HubRegistration registration, Duration period, Clock steady, Executor worker, Listener listener) {
        this.registration = registration;
        this.period = period;
        this.steady = steady;
        this.worker = worker;
        this.listener = listener;
    }

    /** What is known, in words that name no value. */
    public String known() {
        Instant now = steady.instant();
        if (!now.isBefore(next) && isAsking.compareAndSet(false, true)) {
            worker.execute(() -> ask(now));
        }
        return known;
    }

    private void ask(Instant now) {
        try {
            Outlook outlook = registration.plan();
            tell(outlook.isEmpty() ? "as declared" : "other than declared",
                    outlook.isEmpty() ? Optional.empty() : Optional.of(() -> listener.differs().accept(outlook.text())));
        } catch (RuntimeException e) {
            tell("the hub could not be asked", Optional.of(() -> listener.unknown().accept(Reason.of(e))));
        } finally {
            next = now.plus(period);
            isAsking.set(false);
        }
    }

    /** Only news is told. */
    private void tell(String what, Optional<Runnable> news) {
        boolean isNew = !known.equals(what);
        known = what;
        news.filter(any -> isNew).ifPresent(Runnable::run);
    }

    /**
     * Who hears of it.
     *
     * @param differs what is other than declared, for people
     * @param unknown why the hub could not be asked
     */
    public record Listener(Consumer<String> differs, Consumer<String> unknown) {}
}
