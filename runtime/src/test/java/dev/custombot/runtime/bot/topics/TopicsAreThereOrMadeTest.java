package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.topics.TopicsLook.Found;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Topics that are missing are made where that is wanted, and those that lose what was acknowledged with one broker are told about. */
class TopicsAreThereOrMadeTest {

    private static final String CALLBACKS = "custom-bot-callbacks";
    private static final String REPLIES = "custom-bot-replies";
    private static final String DEAD_LETTERS = "custom-bot-dead-letters";
    private static final String CONTROL = "custom-bot-control";
    private static final TopicFacts SAFE = Broker.SAFE;

    private final Said said = new Said();
    private final Broker broker = new Broker();
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsMissingIsNamedAndTheBrokerMayMakeIt() {
        broker.topics.put(CALLBACKS, SAFE);

        Found found = look(Map.of(), true);

        assertThat(found.missing()).containsExactlyInAnyOrder(REPLIES, DEAD_LETTERS);
        assertThat(asked).containsExactly(REPLIES, DEAD_LETTERS);
        assertThat(broker.made).isEmpty();
    }

    @Test
    void whatIsMissingIsMadeAsConfigured() {
        broker.topics.put(CALLBACKS, SAFE);

        Found found = look(Map.of("quarkus.custom-bot.topics.create.enabled", "true",
                "quarkus.custom-bot.topics.create.partitions", "12", "quarkus.custom-bot.topics.create.replication", "5",
                "quarkus.custom-bot.topics.create.min-insync-replicas", "3"), true);

        assertThat(found.missing()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(broker.made).extracting(NewTopic::name).containsExactly(REPLIES, DEAD_LETTERS);
        assertThat(broker.made).allSatisfy(topic -> {
            assertThat(topic.numPartitions()).isEqualTo(12);
            assertThat(topic.replicationFactor()).isEqualTo((short) 5);
            assertThat(topic.configs()).containsEntry("min.insync.replicas", "3").containsEntry("cleanup.policy", "delete");
        });
        assertThat(broker.made.get(0).configs()).containsEntry("retention.ms", ms(Duration.ofDays(7)))
                .doesNotContainKey("max.message.bytes");
        assertThat(broker.made.get(1).configs()).containsEntry("retention.ms", ms(Duration.ofDays(30)))
                .containsEntry("max.message.bytes", "5242880");
        assertThat(said.lines).containsExactly("topicsMade[" + REPLIES + ", " + DEAD_LETTERS + "]");
    }

    @Test
    void aBrokerThatDoesNotMakeThemIsToldAboutOnce() {
        broker.isTooSmall = true;
        TopicsLook look = looking(Map.of("quarkus.custom-bot.topics.create.enabled", "true"), true);

        assertThat(look(look).missing()).hasSize(3);
        assertThat(look(look).missing()).hasSize(3);

        assertThat(said.lines).containsExactly("topicsNotMade[" + CALLBACKS + ", " + REPLIES + ", " + DEAD_LETTERS
                + ", InvalidReplicationFactorException]");
    }

    @Test
    void oneCopyAndOneConfirmationAreToldOnce() {
        broker.topics.put(CALLBACKS, new TopicFacts(6, 1, OptionalInt.of(1), Optional.empty(), OptionalInt.empty()));
        broker.topics.put(REPLIES, new TopicFacts(6, 3, OptionalInt.of(1)));
        broker.topics.put(DEAD_LETTERS, new TopicFacts(6, 3, OptionalInt.empty()));
        TopicsLook look = looking(Map.of(), true);

        Found found = look(look);
        look(look);

        assertThat(found.missing()).isEmpty();
        assertThat(found.fragile()).containsOnlyKeys(CALLBACKS, REPLIES).containsEntry(CALLBACKS, "1 copy, confirmed by 1")
                .containsEntry(REPLIES, "3 copies, confirmed by 1");
        assertThat(said.lines).containsExactlyInAnyOrder("topicFragile[" + CALLBACKS + ", 1 copy, confirmed by 1]",
                "topicFragile[" + REPLIES + ", 3 copies, confirmed by 1]");
    }

    /** Whether it exists is not for the bot to know: it is neither missing nor to be made, and what is wrong with others is seen. */
    @Test
    void whatMayNotBeDescribedIsNamed() {
        broker.topics.put(CALLBACKS, new TopicFacts(6, 1, OptionalInt.of(1), Optional.empty(), OptionalInt.empty()));
        broker.hidden = Set.of(DEAD_LETTERS);

        Found found = look(Map.of("quarkus.custom-bot.topics.create.enabled", "true"), true);

        assertThat(found.hidden()).containsExactly(DEAD_LETTERS);
        assertThat(found.missing()).isEmpty();
        assertThat(broker.made).extracting(NewTopic::name).containsExactly(REPLIES);
        assertThat(found.fragile()).containsOnlyKeys(CALLBACKS);
    }

    /** Of each conversation only the last message would be left. */
    @Test
    void whatRemovesRecordsThatAreNeededIsToldOnce() {
        broker.topics.put(CALLBACKS,
                new TopicFacts(6, 3, OptionalInt.of(2), Optional.of("compact,delete"), OptionalInt.empty()));
        broker.topics.put(REPLIES, new TopicFacts(6, 3, OptionalInt.of(2), Optional.of("delete"), OptionalInt.empty()));
        broker.topics.put(DEAD_LETTERS, SAFE);
        broker.topics.put(CONTROL, new TopicFacts(1, 3, OptionalInt.of(2), Optional.of("delete"), OptionalInt.empty()));
        TopicsLook look = new TopicsLook(topics(bot(Map.of()), true), true, said.log);

        look(look);
        look(look);

        assertThat(said.lines).containsExactlyInAnyOrder("topicLosesRecords[" + CALLBACKS + ", compact,delete, delete]",
                "topicLosesRecords[" + CONTROL + ", delete, compact]");
    }

    @Test
    void oneBrokerIsEnoughToTryIt() {
        broker.topics.put(CALLBACKS, new TopicFacts(1, 1, OptionalInt.of(1)));

        assertThat(look(Map.of(), false).fragile()).isEmpty();
    }

    @Test
    void aChangeOfPartitionsIsToldAndOnlyOfWhatIsOrdered() {
        List.of(CALLBACKS, REPLIES, DEAD_LETTERS).forEach(topic -> broker.topics.put(topic, SAFE));
        TopicsLook look = looking(Map.of(), true);
        look(look);

        List.of(CALLBACKS, DEAD_LETTERS).forEach(topic -> broker.topics.put(topic, new TopicFacts(9, 3, OptionalInt.of(2))));
        look(look);

        assertThat(said.lines).containsExactly("partitionsChanged[" + CALLBACKS + ", 6, 9]");
    }

    /** Nothing is shown before somebody has looked, and what was seen last while the broker tells nothing. */
    @Test
    void howManyPartitionsThereAreIsShown() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        TopicsLook look = looking(Map.of(), true);
        look.show(new BotMetrics(registry, "default").handling());
        assertThat(shown(registry, "callbacks")).isNaN();

        broker.topics.put(CALLBACKS, SAFE);
        broker.topics.put(REPLIES, new TopicFacts(9, 3, OptionalInt.of(2)));
        look(look);
        assertThat(shown(registry, "callbacks")).isEqualTo(6);
        assertThat(shown(registry, "replies")).isEqualTo(9);

        broker.topics.clear();
        look(look);
        assertThat(shown(registry, "callbacks")).isEqualTo(6);
    }

    private static double shown(SimpleMeterRegistry registry, String topic) {
        return registry.get("custom.bot.topic.partitions").tag("bot", "default").tag("topic", topic).gauge().value();
    }

    private Found look(Map<String, String> config, boolean isProduction) {
        return look(looking(config, isProduction));
    }

    private Found look(TopicsLook look) {
        return look.look(broker, missing -> {
            asked.addAll(missing);
            return missing;
        });
    }

    private TopicsLook looking(Map<String, String> config, boolean isProduction) {
        return new TopicsLook(topics(bot(config), false), isProduction, said.log);
    }

    private static BotTopics topics(BotSettings bot, boolean isControlled) {
        return new BotTopics(bot, bot, isControlled);
    }

    private static BotSettings bot(Map<String, String> config) {
        CustomBotConfig made = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(config, "given", 100)).withMapping(CustomBotConfig.class).build()
                .getConfigMapping(CustomBotConfig.class);
        return new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null,
                made.bots().get(CustomBotConfig.DEFAULT_BOT));
    }

    private static String ms(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
