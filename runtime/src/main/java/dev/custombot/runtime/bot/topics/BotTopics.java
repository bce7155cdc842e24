package dev.custombot.runtime.bot.topics;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.TopicsConfig.CreateConfig;

/** The topics that a bot needs, and how they are made. */
final class BotTopics {

    /** As the producers have it, unless callbacks may be larger. */
    private static final int LARGEST_RECORD = 5_242_880;
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration RETENTION_OF_DEAD_LETTERS = Duration.ofDays(30);

    private final BotSettings bot;
    private final BotSettings first;
    private final boolean isControlled;
    private final CreateConfig create;

    /**
     * @param first who says for the bot's path how large a callback may be, and whether the replica is ready without Kafka
     * @param isControlled whether operators can want something
     */
    BotTopics(BotSettings bot, BotSettings first, boolean isControlled) {
        this.bot = bot;
        this.first = first;
        this.isControlled = isControlled;
        this.create = bot.config().topics().create();
    }

    List<String> names() {
        List<String> names = List.of(bot.callbacksTopic(), bot.repliesTopic(), bot.deadLettersTopic());
        return isControlled ? Stream.concat(names.stream(), Stream.of(bot.controlTopic())).toList() : names;
    }

    /** Whether the replica is not ready without them. */
    boolean areNeededToBeReady() {
        return first.config().callback().readinessNeedsKafka();
    }

    /** Those in which a conversation has its partition. */
    List<String> ordered() {
        return List.of(bot.callbacksTopic(), bot.repliesTopic());
    }

    /** The same by what meters call them. */
    Map<String, String> labels() {
        return Map.of("callbacks", bot.callbacksTopic(), "replies", bot.repliesTopic());
    }

    /** How large a record of the topic may be; 0 where it is not the hub that decides. */
    long largestRecord(String topic) {
        return topic.equals(bot.callbacksTopic()) || topic.equals(bot.deadLettersTopic()) ? first.largestRecord() : 0;
    }

    /** What may not remove the records of the topic. */
    String forbiddenCleanup(String topic) {
        return isOfOrders(topic) ? TopicConfig.CLEANUP_POLICY_DELETE : TopicConfig.CLEANUP_POLICY_COMPACT;
    }

    /** What may. */
    String neededCleanup(String topic) {
        return isOfOrders(topic) ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    private boolean isOfOrders(String topic) {
        return topic.equals(bot.controlTopic());
    }

    /** Whether the bot makes what is missing. */
    boolean areMade() {
        return create.enabled();
    }

    /** As the guide has it. */
    List<NewTopic> toMake(List<String> missing) {
        Map<String, NewTopic> all = new LinkedHashMap<>();
        all.put(bot.callbacksTopic(), deleting(bot.callbacksTopic(), RETENTION, true));
        all.put(bot.repliesTopic(), deleting(bot.repliesTopic(), RETENTION, false));
        all.put(bot.deadLettersTopic(), deleting(bot.deadLettersTopic(), RETENTION_OF_DEAD_LETTERS, true));
        Map<String, String> compacted = new LinkedHashMap<>();
        compacted.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        all.put(bot.controlTopic(), made(bot.controlTopic(), 1, compacted));
        return missing.stream().map(all::get).toList();
    }

    private NewTopic deleting(String name, Duration retention, boolean isLarge) {
        Map<String, String> configs = new LinkedHashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        if (isLarge) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(Math.max(LARGEST_RECORD, first.largestRecord())));
        }
        return made(name, create.partitions(), configs);
    }

    private NewTopic made(String name, int partitions, Map<String, String> configs) {
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(create.minInsyncReplicas()));
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) create.replication())).configs(configs);
    }
}
