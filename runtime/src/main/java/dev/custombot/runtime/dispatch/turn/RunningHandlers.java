package dev.custombot.runtime.dispatch.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ApplicationLine;
import dev.custombot.runtime.metrics.BotMetrics;

/** The handlers that run, for those who watch the bot. Thread-safe. */
public final class RunningHandlers {

    /** One run of a handler, with its filters. */
    static final class Run {

        private final String handler;
        private final String messageId;
        private final String conversationId;
        private final Instant begun;

        Run(String handler, String messageId, String conversationId, Instant begun) {
            this.handler = handler;
            this.messageId = messageId;
            this.conversationId = conversationId;
            this.begun = begun;
        }
    }

    private final Clock clock;
    private final BotMetrics metrics;
    private final CustomBotLog log;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger abandoned = new AtomicInteger();

    /** @param clock never steps */
    public RunningHandlers(Clock clock, BotMetrics metrics, CustomBotLog log) {
        this.clock = clock;
        this.metrics = metrics;
        this.log = log;
        metrics.handling().running(runs::size, this::oldestInSeconds, abandoned::get);
    }

    Instant now() {
        return clock.instant();
    }

    Run begin(TurnSubject subject) {
        Run run = new Run(subject.handler(), subject.messageId(), subject.conversationId(), clock.instant());
        runs.add(run);
        return run;
    }

    /** @param outcome {@code done}, {@code failed}, {@code expired} or {@code left} */
    void end(Run run, String outcome) {
        runs.remove(run);
        metrics.handling().ran(run.handler, outcome, Duration.between(run.begun, clock.instant()).toNanos());
    }

    /**
     * It takes its time.
     *
     * @param stack of the thread that it is on; empty if it is on none
     */
    void slow(Run run, StackTraceElement[] stack) {
        metrics.handling().late(run.handler, "slow");
        log.handlerSlow(run.handler, run.messageId, Duration.between(run.begun, clock.instant()).toMillis(),
                ApplicationLine.of(run.handler, stack).map(line -> "now at " + line).orElse("now on no thread"),
                run.conversationId);
    }

    /** It took too long. */
    void expired(Run run) {
        metrics.handling().late(run.handler, "expired");
    }

    /** How many calls that were interrupted have not left their threads. */
    void abandoned(int more) {
        abandoned.addAndGet(more);
    }

    private double oldestInSeconds() {
        return runs.stream().map(run -> run.begun).min(Comparator.naturalOrder())
                .map(begun -> Duration.between(begun, clock.instant()).toMillis() / 1000.0).orElse(0.0);
    }
}
