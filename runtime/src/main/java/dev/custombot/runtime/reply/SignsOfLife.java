package dev.custombot.runtime.reply;

import java.time.Clock;
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

    private final SignOfLife sign;
    private final RequestBudget budget;
    private final BooleanSupplier isSender;
    private final RareLines lines;
    private final CustomBotLog log;
    private boolean isFirst = true;

    SignsOfLife(SignOfLife sign, RequestBudget budget, BooleanSupplier isSender, Clock clock, CustomBotLog log) {
        this.sign = sign;
        this.budget = budget;
        this.isSender = isSender;
        this.lines = new RareLines(clock);
        this.log = log;
    }

    void every(ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::give, 1_000, sign.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing that is thrown here may end the repetition. */
    synchronized void give() {
        try {
            if (!isSender.getAsBoolean()) {
                isFirst = true;
            } else if (isFirst ? budget.available() >= 1 : budget.isHalfFull()) {
                sign.request().get().subscribe().with(this::given, failure -> tell(failure.getClass().getSimpleName()));
            }
        } catch (RuntimeException e) {
            log.taskBroken(e);
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
