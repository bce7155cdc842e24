package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.custombot.faults.Stage;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.measure.Measurements;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;
import dev.custombot.faults.traffic.Wishes;

/** Customers go and others come, step by step, and after each step the replicas are measured. */
final class Shifts {

    private static final int CUSTOMERS = 50;
    private static final Duration LONGEST_HANDLER = Duration.ofMillis(200);
    private static final int WITH_STATE = 3;
    private static final int ON_WORKER = 5;
    private static final int REDELIVERED = 100;

    private final Stage stage;
    private final Duration step;
    private final List<BotProcess> bots;
    private final Measurements measurements;
    private final Wishes wishes;
    private final List<Traffic> gone = new ArrayList<>();
    private final long begun = System.nanoTime();
    private Traffic present;

    Shifts(Stage stage, Duration step, List<BotProcess> bots, Measurements measurements) {
        this.stage = stage;
        this.step = step;
        this.bots = bots;
        this.measurements = measurements;
        Wishes ordinary = Wishes.ordinary(stage.seeds(), LONGEST_HANDLER);
        wishes = (conversation, number) -> kind(conversation, ordinary.next(conversation, number));
        present = come();
    }

    private static Wish kind(int conversation, Wish wish) {
        if (conversation % WITH_STATE == 0) {
            return wish.with(Trait.STATE);
        }
        return conversation % ON_WORKER == 0 ? wish.with(Trait.WORKER) : wish;
    }

    private Traffic come() {
        return stage.traffic(Load.of(CUSTOMERS, stage.rate(), wishes).redelivering(REDELIVERED).grouping(10),
                bots.toArray(BotProcess[]::new));
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void until(Duration moment) throws InterruptedException {
        while (time().compareTo(moment) < 0) {
            Duration rest = moment.minus(time());
            stage.during(rest.compareTo(step) < 0 ? rest : step);
            change();
            bots.forEach(bot -> measurements.take(bot, time()));
        }
    }

    /** What those who go have said is delivered before they are forgotten. */
    private void change() {
        present.stop();
        gone.add(present);
        present = come();
        gone.removeIf(traffic -> {
            boolean isOver = traffic.isIdle();
            if (isOver) {
                traffic.close();
            }
            return isOver;
        });
    }

    void end() {
        present.stop();
    }
}
