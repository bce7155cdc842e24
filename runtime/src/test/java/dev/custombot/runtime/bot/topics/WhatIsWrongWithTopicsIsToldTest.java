package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.GivenConfig;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.bot.BotSettings;

/** What a topic would lose or mix up is said before it does, with the topic, what is wrong with it, and what it needs instead. */
class WhatIsWrongWithTopicsIsToldTest {

    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final String REPLIES = "custom-bot-replies";
    private static final String DEAD_LETTERS = "custom-bot-dead-letters";
    private static final String CONTROL = "custom-bot-control";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final GivenConfig config = new GivenConfig();

    private final Broker broker = new Broker();

    @BeforeEach
    void allIsWell() {
        List.of(CALLBACKS, REPLIES, DEAD_LETTERS).forEach(topic -> broker.topics.put(topic, Broker.SAFE));
        broker.topics.put(CONTROL, topic("compact", 1_048_588));
    }

    @Test
    void nothingOfGoodOnes() {
        look();

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void otherPartitions() {
        TopicsLook look = look();
        broker.topics.put(REPLIES, new TopicFacts(9, 3, OptionalInt.of(2)));
        look(look);

        assertOnly("ERROR", "[returns] CBOT00114: Topic custom-bot-replies had 6 partitions and has 9: conversations move to "
                + "others. The order of their messages is not kept across the change, nor is what processes remember of them: "
                + "their state in memory, and which messages were handled");
    }

    @Test
    void tooFewCopies() {
        broker.topics.put(DEAD_LETTERS, new TopicFacts(6, 1, OptionalInt.of(1)));
        look();

        assertOnly("WARN", "[returns] CBOT00129: Topic custom-bot-dead-letters has 1 copy, confirmed by 1: what was "
                + "acknowledged is lost with one broker. It needs replication 3 and min.insync.replicas=2");
    }

    @Test
    void recordsThatAreCompacted() {
        broker.topics.put(CALLBACKS, topic("compact,delete", 5_242_880));
        look();

        assertOnly("ERROR", "[returns] CBOT00131: Topic custom-bot-callbacks has cleanup.policy=compact,delete: what was "
                + "acknowledged, or what an operator wants, is removed before its time. It needs cleanup.policy=delete");
    }

    @Test
    void ordersThatAreDeleted() {
        broker.topics.put(CONTROL, topic("delete", 5_242_880));
        look();

        assertOnly("ERROR", "[returns] CBOT00131: Topic custom-bot-control has cleanup.policy=delete: what was acknowledged, "
                + "or what an operator wants, is removed before its time. It needs cleanup.policy=compact");
    }

    @Test
    void recordsThatAreTooLarge() {
        broker.topics.put(CALLBACKS, topic("delete", 1_048_588));
        look();

        assertOnly("WARN", "[returns] CBOT00136: Topic custom-bot-callbacks has max.message.bytes=1048588, and a record may "
                + "have 4259840 bytes (callback.max-body-size): what is larger is put aside, or its content is not kept");
    }

    @Test
    void thoseThatWereMade() {
        config.set("quarkus.custom-bot.topics.create.enabled", "true");
        broker.topics.keySet().removeAll(List.of(REPLIES, DEAD_LETTERS));
        look();

        assertOnly("INFO", "[returns] CBOT00125: Topics were created: custom-bot-replies, custom-bot-dead-letters");
    }

    @Test
    void thoseThatCouldNotBeMade() {
        config.set("quarkus.custom-bot.topics.create.enabled", "true");
        broker.topics.keySet().removeAll(List.of(REPLIES, DEAD_LETTERS));
        broker.isTooSmall = true;
        look();

        assertOnly("ERROR", "[returns] CBOT00126: Topics custom-bot-replies, custom-bot-dead-letters could not be created "
                + "(InvalidReplicationFactorException)");
    }

    private static TopicFacts topic(String cleanup, int largest) {
        return new TopicFacts(6, 3, OptionalInt.of(2), Optional.of(cleanup), OptionalInt.of(largest));
    }

    private TopicsLook look() {
        BotSettings bot = config.bot();
        TopicsLook look = new TopicsLook(new BotTopics(bot, bot, true), true, CustomBotLog.of("returns"));
        look(look);
        return look;
    }

    /** Twice, since it is said once. */
    private void look(TopicsLook look) {
        look.look(broker, missing -> missing);
        look.look(broker, missing -> missing);
    }

    private void assertOnly(String level, String line) {
        assertThat(logged.lines()).containsExactly(line);
        assertThat(logged.levels("CBOT")).containsExactly(level);
    }
}
