package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.account.GivenUp;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** Records that are no messages lie on the topics, and one conversation's handler always fails. */
final class PoisonAndFailure implements Scenario {

    private static final int POISON_RECORDS = 24;
    /** Once, and {@code dispatch.retry.max-retries} times again. */
    private static final int CALLS = 3;

    @Override
    public String id() {
        return "5";
    }

    @Override
    public String title() {
        return "Poison records on both topics, and a handler that fails in 1 of 50 conversations";
    }

    @Override
    public void play(Stage stage) throws Exception {
        BotProcess bot = stage.bot("bot");
        Traffic traffic = stage.traffic(Load.of(50, stage.rate(), (conversation, number) -> {
            Wish wish = new Wish(number, 1, Duration.ofMillis(stage.seeds().wish(conversation, number).nextInt(50)));
            return conversation == 0 ? wish.with(Trait.FAIL) : wish;
        }), bot);
        Duration pause = stage.scaled(Duration.ofSeconds(15)).dividedBy(POISON_RECORDS);
        try (PoisonProducer poison = new PoisonProducer(stage.brokers().bootstrapServers())) {
            for (int i = 0; i < POISON_RECORDS; i++) {
                stage.during(pause);
                poison.send(i);
            }
        }
        traffic.stop();
        stage.settle(Duration.ofSeconds(180));
        check(stage, stage.givenUp());
    }

    private static void check(Stage stage, GivenUp givenUp) {
        stage.note("failing messages", givenUp.calls().size());
        require(stage, !givenUp.calls().isEmpty(), "no message failed");
        require(stage, Set.copyOf(givenUp.calls()).equals(Set.of(CALLS)),
                "calls of the handler for failing messages: " + new TreeSet<>(givenUp.calls()));
        require(stage, Set.copyOf(givenUp.deadLetters()).equals(Set.of(1)),
                "dead letters of failing messages: " + new TreeSet<>(givenUp.deadLetters()));
        require(stage, givenUp.poison().size() == POISON_RECORDS && Set.copyOf(givenUp.poison()).equals(Set.of(1)),
                givenUp.poison().size() + " of " + POISON_RECORDS + " poison records in the dead letters, some of them "
                        + new TreeSet<>(givenUp.poison()) + " times");
    }

    private static void require(Stage stage, boolean met, String violation) {
        if (!met) {
            stage.violation(violation);
        }
    }
}
