package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A topic that takes less than a callback may hold is told once: what is larger is acknowledged, and not handled or not kept. */
class WhatIsTakenFitsTheTopicsTest {

    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final String REPLIES = "custom-bot-replies";
    private static final String DEAD_LETTERS = "custom-bot-dead-letters";
    private static final String BODY = "quarkus.custom-bot.callback.max-body-size";

    private final Said said = new Said();
    private final Map<String, TopicFacts> topics = new HashMap<>();

    @Test
    void oneOfKafkasOwnSizeIsTooSmall() {
        List.of(CALLBACKS, REPLIES, DEAD_LETTERS).forEach(topic -> topics.put(topic, taking(OptionalInt.of(1_048_588))));
        TopicsLook look = look(Map.of(), Map.of(), true);

        look(look);
        look(look);

        assertThat(said.lines).containsExactlyInAnyOrder("topicTooSmall[" + CALLBACKS + ", 1048588, 4259840]",
                "topicTooSmall[" + DEAD_LETTERS + ", 1048588, 4259840]");
    }

    @Test
    void unlessCallbacksAreSmaller() {
        topics.put(CALLBACKS, taking(OptionalInt.of(1_048_588)));

        look(look(Map.of(BODY, "960K"), Map.of(), true));

        assertThat(said.lines).isEmpty();
    }

    @Test
    void theOneWhoSaysItForThePathDecides() {
        topics.put(CALLBACKS, taking(OptionalInt.of(5_242_880)));

        look(look(Map.of(), Map.of(BODY, "8M"), true));

        assertThat(said.lines).containsExactly("topicTooSmall[" + CALLBACKS + ", 5242880, 8454144]");
    }

    @Test
    void whatTheBotMayNotSeeIsNotTold() {
        topics.put(CALLBACKS, taking(OptionalInt.empty()));

        look(look(Map.of(), Map.of(), true));

        assertThat(said.lines).isEmpty();
    }

    @Test
    void norOneOnWhichSomebodyTries() {
        topics.put(CALLBACKS, taking(OptionalInt.of(1_048_588)));

        look(look(Map.of(), Map.of(), false));

        assertThat(said.lines).isEmpty();
    }

    @Test
    void thoseThatAreMadeAreLargeEnough() {
        BotSettings bot = bot(Map.of(BODY, "8M"));

        assertThat(new BotTopics(bot, bot, false).toMake(List.of(CALLBACKS, DEAD_LETTERS))).allSatisfy(
                topic -> assertThat(topic.configs()).containsEntry("max.message.bytes", "8454144"));
    }

    private static TopicFacts taking(OptionalInt largest) {
        return new TopicFacts(6, 3, OptionalInt.of(2), Optional.of("delete"), largest);
    }

    private TopicsLook look(Map<String, String> config, Map<String, String> ofTheFirst, boolean isProduction) {
        BotSettings bot = bot(config);
        return new TopicsLook(new BotTopics(bot, ofTheFirst.isEmpty() ? bot : bot(ofTheFirst), false), isProduction, said.log);
    }

    private void look(TopicsLook look) {
        look.look(new Broker(), missing -> missing);
    }

    private static BotSettings bot(Map<String, String> config) {
        CustomBotConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build()
                .getConfigMapping(CustomBotConfig.class);
        return new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null,
                made.bots().get(CustomBotConfig.DEFAULT_BOT));
    }

    private final class Broker implements TopicAdmin {

        @Override
        public Described describe(Collection<String> names) {
            Map<String, TopicFacts> found = new HashMap<>(topics);
            found.keySet().retainAll(names);
            return new Described(found, Set.of());
        }

        @Override
        public void create(Collection<NewTopic> wanted) {
            throw new AssertionError("nothing is to be made");
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
