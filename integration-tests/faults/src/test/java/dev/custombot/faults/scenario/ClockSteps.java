package dev.custombot.faults.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.Downtime;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.Supervisor;
import dev.custombot.faults.process.WallClock;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/**
 * Only the time stamps change: neither the plan, nor a deadline, nor what is remembered. Kafka's clients stand still when the clock was set
 * back, so the bot says that it is not alive, and is replaced.
 */
final class ClockSteps implements Scenario {

    private record Span(long from, long to) {

        boolean contains(long micros) {
            return micros >= from && micros <= to;
        }
    }

    /** A broker takes nothing that is dated more than an hour ahead. */
    private static final Duration STEP = Duration.ofMinutes(59);
    private static final Duration BETWEEN = Duration.ofSeconds(8);
    /** To be told, to end, to start, and that three times: a machine may be slow. */
    private static final Duration REPLACED_WITHIN = Duration.ofSeconds(120);
    /** Half of what the plan lets through. */
    private static final int PLAN_RATE = 20;
    private static final int LATEST_REPLY_MILLIS = 5_000;

    @Override
    public String id() {
        return "19";
    }

    @Override
    public String title() {
        return "The wall clock is set forward and back by nearly an hour, again and again";
    }

    /** In order, but what stands still cannot commit what it has done. */
    @Override
    public Downtime downtime() {
        return Downtime.CUT_SHORT;
    }

    @Override
    public void play(Stage stage) throws Exception {
        WallClock clock = new WallClock(stage.folder());
        BotProcess bot = stage.startingBot("bot", Map.of("quarkus.custom-bot.reply.plan", "enterprise"), clock.environment());
        bot.awaitReady();
        List<Span> standing = new ArrayList<>();
        try (Supervisor supervisor = new Supervisor(bot)) {
            Traffic traffic = stage.traffic(Load.of(50, PLAN_RATE, Wishes.ordinary(stage.seeds(), Duration.ofMillis(100)))
                    .redelivering(10).grouping(10), bot);
            Duration before = Duration.ZERO;
            for (Duration ahead : new Duration[]{STEP, Duration.ZERO, STEP.negated(), STEP, STEP.negated(), Duration.ZERO}) {
                stage.during(stage.scaled(BETWEEN));
                stage.log("the wall clock is wrong by " + ahead);
                int restarts = supervisor.restarts();
                long from = now();
                clock.set(ahead);
                if (ahead.compareTo(before) < 0) {
                    Awaitility.await("the bot that stands still is replaced").atMost(REPLACED_WITHIN)
                            .until(() -> supervisor.restarts() > restarts);
                    // The plan lets twice as much through as is said, so what was left is worked off in as long again.
                    Duration stood = Duration.of(now() - from, ChronoUnit.MICROS);
                    stage.during(stood);
                    standing.add(new Span(from, now()));
                }
                before = ahead;
            }
            stage.during(stage.scaled(BETWEEN));
            traffic.stop();
            stage.settle(Duration.ofSeconds(180));
            stage.note("restarts", supervisor.restarts());
            if (supervisor.restarts() != standing.size()) {
                stage.violation("replaced though the clock was not set back");
            }
        }
        PlanCheck.check(stage);
        Map<String, Long> acknowledged = stage.ledger().acknowledgedAt();
        long slow = stage.latencies().percentile99(
                message -> standing.stream().noneMatch(span -> span.contains(acknowledged.getOrDefault(message.id(), 0L))));
        stage.note("99 % within ms", slow);
        if (slow > LATEST_REPLY_MILLIS) {
            stage.violation("99 % of the replies took up to " + slow + " ms");
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
