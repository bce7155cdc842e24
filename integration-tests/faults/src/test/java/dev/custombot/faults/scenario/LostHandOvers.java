package dev.custombot.faults.scenario;

import java.time.Duration;

import org.awaitility.Awaitility;

import dev.custombot.faults.Scenario;
import dev.custombot.faults.Stage;
import dev.custombot.faults.bot.Wish;
import dev.custombot.faults.bot.Wish.Trait;
import dev.custombot.faults.process.BotProcess;
import dev.custombot.faults.process.Gateway;
import dev.custombot.faults.traffic.Load;
import dev.custombot.faults.traffic.Traffic;

/** What was taken, though the answer was lost, is not refused: nobody is told so, and nothing is given up. */
final class LostHandOvers implements Scenario {

    private static final int CONVERSATIONS = 200;
    private static final int MESSAGES_EACH = 5;

    @Override
    public String id() {
        return "17";
    }

    @Override
    public String title() {
        return "The answers to hand-overs are lost, and the hub then knows no part of the bot in the conversation";
    }

    @Override
    public void play(Stage stage) throws Exception {
        try (Gateway gateway = new Gateway(stage.hub())) {
            gateway.loseHandOvers();
            BotProcess bot = stage.startingBot("bot", gateway.botProperties());
            bot.awaitReady();
            int conversations = stage.scaled(CONVERSATIONS);
            Traffic traffic = stage.traffic(
                    Load.of(conversations, stage.rate() / 4, LostHandOvers::wish).upTo(conversations * MESSAGES_EACH), bot);
            Awaitility.await("all is said").atMost(Duration.ofSeconds(120)).until(traffic::isSaid);
            stage.settle(Duration.ofSeconds(180));
            stage.note("lost answers", gateway.lost());
            stage.note("refusals because of a hand-over", gateway.strangers());
            if (gateway.lost() == 0 || gateway.strangers() == 0) {
                stage.violation("no hand-over was lost and repeated");
            }
        }
    }

    /** The last message of a conversation hands it over. */
    private static Wish wish(int conversation, int number) {
        Wish wish = new Wish(number, 1, Duration.ofMillis(20));
        return number == MESSAGES_EACH - 1 ? wish.with(Trait.ESCALATE) : wish;
    }
}
