package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.lane.TenureCommits;

/** Finds settings of Kafka that break a promise: the channels' own, and those for all channels and clients of the application. */
final class KafkaCheck {

    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final String READINESS = CONNECTOR + "health-readiness-enabled";
    private static final List<String> CALLBACK_TIMEOUTS = List.of("max.block.ms", "delivery.timeout.ms", "request.timeout.ms");
    /** What a producer takes no larger record than, and what Kafka has for it. */
    private static final Map<String, String> SIZES = Map.of("max.request.size", "1048576", "buffer.memory", "33554432");
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

    /**
     * @param first who says for the bot's path how long a callback may wait, how large it may be, and whether the replica is ready without
     *        Kafka
     */
    static void receiving(BotSettings settings, BotSettings first, Config config, ConfigProblems problems) {
        KafkaCheck check = new KafkaCheck(config, settings.names(), problems);
        check.timeouts(first);
        check.sizes(first);
        check.readiness(first);
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

    /** What neither producer takes would be acknowledged, and its content kept nowhere. */
    private void sizes(BotSettings first) {
        long least = first.largestRecord();
        for (String name : List.of(names.callbacksOut(), names.deadLettersOut())) {
            Channel channel = new Channel("outgoing", name);
            SIZES.forEach((attribute, otherwise) -> channel.requireOr(attribute, otherwise,
                    value -> isAtLeast(value, least), "must be at least " + least + ": so large is a record with what "
                            + first.names().keyPrefix() + "callback.max-body-size lets in"));
        }
    }

    /** What is set for all channels comes before what the bot's own get when the application starts. */
    private void readiness(BotSettings first) {
        boolean isNeeded = first.config().callback().readinessNeedsKafka();
        config.getOptionalValue(READINESS, Boolean.class).filter(wider -> wider != isNeeded)
                .ifPresent(wider -> problems.addOther(READINESS, "must not be " + wider + " for all channels: "
                        + first.names().keyPrefix() + "callback.readiness-needs-kafka says it for the bot's;"
                        + " set it for the channels that want it"));
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
        return number(value).filter(found -> found <= limit).isPresent();
    }

    private static boolean isAtLeast(String value, long limit) {
        return number(value).filter(found -> found >= limit).isPresent();
    }

    private static Optional<Long> number(String value) {
        try {
            return Optional.of(Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
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
            key(attribute).filter(key -> isGood.negate().test(config.getValue(key, String.class)))
                    .ifPresent(key -> problems.addOther(key, mend));
        }

        /** @param otherwise what Kafka has where nothing is set */
        void requireOr(String attribute, String otherwise, Predicate<String> isGood, String mend) {
            if (key(attribute).isPresent()) {
                require(attribute, isGood, mend);
            } else if (!isGood.test(otherwise)) {
                problems.addOther(prefix + attribute, mend);
            }
        }

        private Optional<String> key(String attribute) {
            return Stream.of(prefix, CONNECTOR, "kafka.").map(wider -> wider + attribute)
                    .filter(key -> config.getOptionalValue(key, String.class).isPresent()).findFirst();
        }
    }
}
