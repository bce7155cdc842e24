package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.lane.TenureCommits;

/** Finds settings of Kafka that break a promise: the channels' own, and those for all channels and clients of the application. */
final class KafkaCheck {

    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final List<String> CALLBACK_TIMEOUTS = List.of("max.block.ms", "delivery.timeout.ms", "request.timeout.ms");
    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArray";
    private static final String TEXT = "org.apache.kafka.common.serialization.String";
    /** With more, a broker may store the records of a conversation in another order when it repeats. */
    private static final int MAX_IN_FLIGHT = 5;

    private final Config config;
    private final BotNames names;
    private final ConfigProblems problems;

    private KafkaCheck(Config config, BotNames names, ConfigProblems problems) {
        this.config = config;
        this.names = names;
        this.problems = problems;
    }

    static void check(BotSettings settings, Config config, ConfigProblems problems) {
        KafkaCheck check = new KafkaCheck(config, settings.names(), problems);
        check.broker();
        settings.names().outgoing().forEach(check::outgoing);
        settings.names().incoming().forEach(check::incoming);
    }

    /** @param first who says for the bot's path how long a callback may wait */
    static void timeouts(BotSettings settings, BotSettings first, Config config, ConfigProblems problems) {
        new KafkaCheck(config, settings.names(), problems).timeouts(first);
    }

    private void outgoing(String name) {
        Channel channel = new Channel("outgoing", name);
        channel.require("acks", Set.of("all", "-1")::contains, "must be all: what is acknowledged may not be lost");
        channel.require("enable.idempotence", "true"::equals, "must be true: nothing may be stored twice");
        channel.require("max.in.flight.requests.per.connection", value -> isAtMost(value, MAX_IN_FLIGHT),
                "must be at most " + MAX_IN_FLIGHT + ": the order would be lost");
        channel.require("key.serializer", (TEXT + "Serializer")::equals, "cannot be set: keys are conversations");
        channel.require("value.serializer", (BYTES + "Serializer")::equals, "cannot be set: the extension writes bytes");
        channel.require("waitForWriteCompletion", "true"::equals, "must be true: a callback is acknowledged when it is stored");
        channel.refuse("transactional.id",
                "cannot be set for the bots' channels: nothing would be stored outside of a transaction");
        for (String attribute : List.of("partitioner.class", "partitioner.ignore.keys", "kafka-configuration")) {
            channel.refuse(attribute,
                    "cannot be set: the extension decides in which partition a conversation is, and sets the time-outs");
        }
        channel.require("partition", "-1"::equals,
                "cannot be set: the extension decides in which partition a conversation is");
    }

    private void incoming(String name) {
        Channel channel = new Channel("incoming", name);
        channel.require("commit-strategy", TenureCommits.STRATEGY::equals,
                "cannot be set: the extension's own commits what is done, and nothing else");
        channel.require("enable.auto.commit", "false"::equals, "must be false: it commits what is not done");
        channel.require("auto.offset.reset", "earliest"::equals,
                "must be earliest: what came before the first start would be lost");
        channel.refuse("consumer-rebalance-listener.name",
                "cannot be set for the bots' channels: the extension waits for what runs before a partition moves");
        channel.require("key.deserializer", (TEXT + "Deserializer")::equals, "cannot be set: keys are conversations");
        channel.require("value.deserializer", (BYTES + "Deserializer")::equals, "cannot be set: the extension reads bytes");
        channel.require("batch", "false"::equals, "must be false: records are handled one by one");
        channel.refuse("assign-seek", "cannot be set for the bots' channels: messages would be skipped");
        for (String attribute : List.of("partitions", "concurrency")) {
            channel.require(attribute, "1"::equals,
                    "must be 1: two consumers of one process would take partitions for lost; add replicas instead");
        }
        channel.refuse("kafka-configuration", "cannot be set: the extension decides which replica has which partition");
    }

    private void timeouts(BotSettings first) {
        Duration ackTimeout = first.config().callback().ackTimeout();
        Channel callbacks = new Channel("outgoing", names.callbacksOut());
        CALLBACK_TIMEOUTS.forEach(timeout -> callbacks.require(timeout, value -> isAtMost(value, ackTimeout.toMillis()),
                "must not be more than " + first.names().keyPrefix()
                        + "callback.ack-timeout, from which it is derived when it is not set"));
    }

    /** The connector would take localhost:9092 for granted. */
    private void broker() {
        List<String> brokers = List.of("kafka.bootstrap.servers", CONNECTOR + "bootstrap.servers",
                "mp.messaging.incoming." + names.callbacksIn() + ".bootstrap.servers");
        if (brokers.stream().noneMatch(key -> config.getOptionalValue(key, String.class).isPresent())) {
            problems.addOther(brokers.get(0), "is needed to store messages");
        }
    }

    private static boolean isAtMost(String value, long limit) {
        try {
            return Long.parseLong(value.strip()) <= limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A channel's setting is its own, or else that of the connector, or else that of all Kafka clients. */
    private final class Channel {

        private final String prefix;

        Channel(String direction, String name) {
            this.prefix = "mp.messaging." + direction + "." + name + ".";
        }

        void refuse(String attribute, String mend) {
            require(attribute, value -> false, mend);
        }

        void require(String attribute, Predicate<String> isGood, String mend) {
            String key = prefix + attribute;
            Optional<String> value = config.getOptionalValue(key, String.class);
            for (String wider : List.of(CONNECTOR, "kafka.")) {
                if (value.isEmpty()) {
                    key = wider + attribute;
                    value = config.getOptionalValue(key, String.class);
                }
            }
            if (value.filter(isGood.negate()).isPresent()) {
                problems.addOther(key, mend);
            }
        }
    }
}
