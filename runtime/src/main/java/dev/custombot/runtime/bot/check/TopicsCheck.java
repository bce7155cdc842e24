package dev.custombot.runtime.bot.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.TopicsConfig.CreateConfig;

/** Finds topics with which records would go where nobody looks for them, or round in circles. */
final class TopicsCheck {

    private static final String OUTGOING = "mp.messaging.outgoing.";
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CALLBACKS = "topics.callbacks";
    private static final String REPLIES = "topics.replies";
    private static final String CONTROL = "topics.control";
    private static final String DEAD_LETTERS = "topics.dead-letters";

    private TopicsCheck() {}

    static void check(BotSettings settings, Config config, ConfigProblems problems) {
        Map<String, String> topics = topics(settings);
        Set<String> known = new HashSet<>();
        topics.forEach((key, topic) -> {
            if (!known.add(topic)) {
                problems.add(key, "must be a topic of its own: what is read from one would be written to it again");
            }
        });
        creation(settings.config().topics().create(), problems);
        BotNames names = settings.names();
        Map<String, String> channels = new TreeMap<>(Map.of(OUTGOING + names.callbacksOut(), CALLBACKS,
                OUTGOING + names.noticesOut(), CALLBACKS, OUTGOING + names.repliesOut(), REPLIES,
                OUTGOING + names.deadLettersOut(), DEAD_LETTERS, INCOMING + names.callbacksIn(), CALLBACKS,
                INCOMING + names.repliesIn(), REPLIES));
        channels.forEach((channel, key) -> channel(channel, names.keyPrefix() + key, topics.get(key), config, problems));
    }

    private static void creation(CreateConfig create, ConfigProblems problems) {
        problems.requireAtLeastOne("topics.create.partitions", create.partitions());
        problems.requireAtLeastOne("topics.create.min-insync-replicas", create.minInsyncReplicas());
        if (create.replication() < create.minInsyncReplicas() || create.replication() > Short.MAX_VALUE) {
            problems.add("topics.create.replication",
                    "must be at least topics.create.min-insync-replicas: nothing would ever be stored");
        }
    }

    /** By their keys. */
    static Map<String, String> topics(BotSettings settings) {
        return new TreeMap<>(Map.of(CALLBACKS, settings.callbacksTopic(), REPLIES, settings.repliesTopic(), DEAD_LETTERS,
                settings.deadLettersTopic(), CONTROL, settings.controlTopic()));
    }

    private static void channel(String channel, String key, String topic, Config config, ConfigProblems problems) {
        config.getOptionalValue(channel + ".topic", String.class).filter(other -> !other.equals(topic))
                .ifPresent(other -> problems.addOther(channel + ".topic",
                        "cannot be set: " + key + " names the topic for all who use it"));
        for (String attribute : List.of(".topics", ".pattern")) {
            config.getOptionalValue(channel + attribute, String.class).filter(value -> !value.equals("false"))
                    .ifPresent(value -> problems.addOther(channel + attribute, "cannot be set: " + key + " names the topic"));
        }
    }
}
