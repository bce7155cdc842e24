package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.request.HubPlan.SignOfLife;

/**
 * Tells the hub again and again that the bot is there, from the replica that sends. Once it knows, a sign is left out when half of what may
 * come at once is used: replies and their customers come first.
 */
final class SignsOfLife {

    /** How often it is looked whether one is due, in milliseconds: whoever takes over is not silent for a whole interval. */
    private static final int LOOK = 1_000;

    private final SignOfLife sign;
    private final RequestBudget budget;
    private final BooleanSupplier isSender;
    private final RareLines lines;
    private final CustomBotLog log;
    private final Clock clock;
    private boolean isFirst = true;
    private Instant due = Instant.MIN;

    SignsOfLife(SignOfLife sign, RequestBudget budget, BooleanSupplier isSender, Clock clock, CustomBotLog log) {
        this.sign = sign;
        this.budget = budget;
        this.isSender = isSender;
        this.lines = new RareLines(clock);
        this.clock = clock;
        this.log = log;
    }

    void every(ScheduledExecutorService timer, Guarded guarded) {
        timer.scheduleWithFixedDelay(guarded.of(this::give), LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    synchronized void give() {
        Instant now = clock.instant();
        if (!isSender.getAsBoolean()) {
            isFirst = true;
            due = now;
        } else if (!now.isBefore(due) && (!isFirst || budget.available() >= 1)) {
            due = now.plus(sign.every());
            giveIfAllowed();
        }
    }

    private void giveIfAllowed() {
        if (isFirst || budget.isHalfFull()) {
            sign.request().get().subscribe().with(this::given, failure -> tell(failure.getClass().getSimpleName()));
        }
    }

    private void given(Optional<String> trouble) {
        trouble.ifPresentOrElse(this::tell, this::begun);
    }

    private synchronized void begun() {
        isFirst = false;
    }

    private void tell(String cause) {
        lines.tell(cause, untold -> log.noSignOfLife(cause));
    }
}
