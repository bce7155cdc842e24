package dev.custombot.deployment.bot;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.lane.TenureCommits;

/**
 * The settings of a bot's channels. What a promise rests on is set here for each channel, so that the application's settings for all of its
 * channels do not change it; what somebody sets for these very channels is checked when the application starts.
 */
final class ChannelDefaults {

    private static final String SERIALIZATION = "org.apache.kafka.common.serialization.";
    private static final String APPLICATION = "${quarkus.application.name:custom-bot}";
    /** Callbacks of up to 4 MB come in, and are put aside as they were. */
    private static final String LARGEST = "5242880";
    /** A callback's messages of one conversation are few batches, which a slow cluster confirms together. */
    private static final String BATCH = "131072";

    private final BotNames names;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private ChannelDefaults(BotNames names) {
        this.names = names;
    }

    /** By their keys. */
    static Map<String, String> of(BotNames names) {
        ChannelDefaults defaults = new ChannelDefaults(names);
        String callbacks = defaults.topic("callbacks", names.callbacksTopic());
        String replies = defaults.topic("replies", names.repliesTopic());
        defaults.outgoing(names.callbacksOut(), callbacks);
        defaults.put("outgoing", names.callbacksOut(), "batch.size", BATCH);
        defaults.outgoing(names.repliesOut(), replies);
        defaults.outgoing(names.noticesOut(), callbacks);
        defaults.outgoing(names.deadLettersOut(), defaults.topic("dead-letters", names.deadLettersTopic()));
        defaults.incoming(names.callbacksIn(), callbacks, "dispatch");
        defaults.incoming(names.repliesIn(), replies, "reply");
        // A partition moves when its handlers are done, and without stopping the others.
        defaults.put("incoming", names.callbacksIn(), "partition.assignment.strategy",
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return defaults.settings;
    }

    private String topic(String key, String name) {
        return "${" + names.keyPrefix() + "topics." + key + ":" + name + "}";
    }

    /** What was acknowledged is on all in-sync replicas. Both are explicit, so that a conflict is an error. */
    private void outgoing(String channel, String topic) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("acks", "all", "enable.idempotence", "true", "linger.ms", "0",
                "max.request.size", LARGEST, "waitForWriteCompletion", "true", "partition", "-1",
                "key.serializer", SERIALIZATION + "StringSerializer",
                "value.serializer", SERIALIZATION + "ByteArraySerializer"));
        common(values, topic);
        values.forEach((attribute, value) -> put("outgoing", channel, attribute, value));
    }

    /**
     * Offsets are committed up to the oldest record that is not done, with what is done behind it. A backlog (a slow handler, the hub's rate
     * plan, an outage) is no failure. Records are never negatively acknowledged, what cannot
     * be done goes to the dead letters; the failure strategy only guards against a defect.
     */
    private void incoming(String channel, String topic, String stage) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("group.id", names.group(APPLICATION, stage));
        values.put("key.deserializer", SERIALIZATION + "StringDeserializer");
        values.put("value.deserializer", SERIALIZATION + "ByteArrayDeserializer");
        values.put("batch", "false");
        values.put("auto.offset.reset", "earliest");
        values.put("commit-strategy", TenureCommits.STRATEGY);
        values.put("auto.commit.interval.ms", "1000");
        values.put("failure-strategy", "fail");
        // What has begun is done when the channels end; the connector would wait for what is left to the next owner on purpose.
        values.put("graceful-shutdown", "false");
        // A killed process' partitions are taken over after this, not after Kafka's 45 s: a customer is waiting.
        values.put("session.timeout.ms", "10000");
        values.put("heartbeat.interval.ms", "3000");
        values.put("partitions", "1");
        values.put("concurrency", "1");
        common(values, topic);
        values.forEach((attribute, value) -> put("incoming", channel, attribute, value));
    }

    private void common(Map<String, String> values, String topic) {
        values.put("connector", "smallrye-kafka");
        values.put("topic", topic);
        values.put("cloud-events", "false");
        // Micrometer tells what the client measures; getting it ready for brokers, too, makes each client's start dearer.
        values.put("enable.metrics.push", "false");
        values.put("health-enabled", "true");
    }

    private void put(String direction, String channel, String attribute, String value) {
        settings.put("mp.messaging." + direction + "." + channel + "." + attribute, value);
    }
}
