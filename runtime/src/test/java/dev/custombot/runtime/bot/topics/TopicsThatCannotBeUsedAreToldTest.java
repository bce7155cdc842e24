package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.GivenConfig;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.bot.BotSettings;

/** Why a replica is not ready stands in the log with the topics: who may not make or describe them gives it to somebody who may. */
class TopicsThatCannotBeUsedAreToldTest {

    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final String REPLIES = "custom-bot-replies";
    private static final String DEAD_LETTERS = "custom-bot-dead-letters";
    private static final String BOTH_MISSING = "CBOT00115: There is no topic custom-bot-dead-letters, custom-bot-replies: "
            + "callbacks, replies or dead letters cannot be stored, and this replica is not ready";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final GivenConfig config = new GivenConfig();

    private final Broker broker = new Broker();
    private final UnusableTopics unusable = new UnusableTopics();
    private TopicsLook look;

    @BeforeEach
    void allAreThere() {
        List.of(CALLBACKS, REPLIES, DEAD_LETTERS).forEach(topic -> broker.topics.put(topic, Broker.SAFE));
        BotSettings bot = config.bot();
        look = new TopicsLook(new BotTopics(bot, bot, false), true, CustomBotLog.of("default"));
    }

    @Test
    void nothingWhileTheyCanBeUsed() {
        look();

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void thoseThatAreMissing() {
        broker.topics.keySet().removeAll(List.of(REPLIES, DEAD_LETTERS));
        look();
        look();

        assertThat(logged.lines()).containsExactly(BOTH_MISSING);
        assertThat(logged.levels("CBOT00115")).containsExactly("ERROR");
    }

    @Test
    void thoseThatAreMissingStillAndAgain() {
        broker.topics.keySet().removeAll(List.of(REPLIES, DEAD_LETTERS));
        look();
        broker.topics.put(DEAD_LETTERS, Broker.SAFE);
        look();
        broker.topics.put(REPLIES, Broker.SAFE);
        look();
        broker.topics.remove(REPLIES);
        look();

        String oneMissing = "CBOT00115: There is no topic custom-bot-replies: callbacks, replies or dead letters cannot be "
                + "stored, and this replica is not ready";
        assertThat(logged.lines()).containsExactly(BOTH_MISSING, oneMissing, oneMissing);
    }

    @Test
    void thoseOfWhichTheBotMayKnowNothing() {
        broker.topics.remove(CALLBACKS);
        broker.hidden = Set.of(CALLBACKS);
        look();
        look();

        assertThat(logged.lines()).containsExactly("CBOT00130: The broker tells nothing of topic custom-bot-callbacks: the "
                + "right to describe it is missing. What must be stored there cannot be, and this replica is not ready");
        assertThat(logged.levels("CBOT00130")).containsExactly("ERROR");
    }

    private void look() {
        unusable.tell(look.look(broker, missing -> missing));
    }
}
