package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.Config;

/** Finds settings of Kafka that break a promise. */
final class KafkaCheck {

    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final List<String> BROKERS = List.of("kafka.bootstrap.servers", CONNECTOR + "bootstrap.servers",
            "mp.messaging.incoming.custom-bot-callbacks-in.bootstrap.servers");
    private static final List<String> OUTGOING = List.of("custom-bot-callbacks-out", "custom-bot-replies-out",
            "custom-bot-dead-letters-out", "custom-bot-rejections-out");
    private static final List<String> INCOMING = List.of("custom-bot-callbacks-in", "custom-bot-replies-in");
    private static final Set<String> LISTENERS = Set.of("custom-bot-dispatch", "custom-bot-reply");
    private static final List<String> CALLBACK_TIMEOUTS = List.of("max.block.ms", "delivery.timeout.ms", "request.timeout.ms");
    /** With more, a broker may store the records of a conversation in another order when it repeats. */
    private static final int MAX_IN_FLIGHT = 5;

    private final Config config;
    private final ConfigProblems problems;

    private KafkaCheck(Config config, ConfigProblems problems) {
        this.config = config;
        this.problems = problems;
    }

    static void check(Config config, Duration ackTimeout, ConfigProblems problems) {
        KafkaCheck check = new KafkaCheck(config, problems);
        check.broker();
        for (String channel : OUTGOING) {
            check.require("outgoing", channel, "acks", Set.of("all", "-1")::contains,
                    "must be all: what is acknowledged may not be lost");
            check.require("outgoing", channel, "enable.idempotence", "true"::equals,
                    "must be true: nothing may be stored twice");
            check.require("outgoing", channel, "max.in.flight.requests.per.connection", value -> isAtMost(value, MAX_IN_FLIGHT),
                    "must be at most " + MAX_IN_FLIGHT + ": the order would be lost");
        }
        for (String channel : OUTGOING) {
            for (String attribute : List.of("partitioner.class", "partitioner.ignore.keys", "kafka-configuration")) {
                check.require("outgoing", channel, attribute, value -> false,
                        "cannot be set: the extension decides in which partition a conversation is, and sets the time-outs");
            }
        }
        for (String timeout : CALLBACK_TIMEOUTS) {
            check.require("outgoing", OUTGOING.get(0), timeout, value -> isAtMost(value, ackTimeout.toMillis()),
                    "must not be more than quarkus.custom-bot.callback.ack-timeout, from which it is derived when it is not set");
        }
        for (String channel : INCOMING) {
            check.require("incoming", channel, "commit-strategy", "throttled"::equals,
                    "must be throttled: others commit what is not done");
            check.require("incoming", channel, "enable.auto.commit", "false"::equals,
                    "must be false: it commits what is not done");
            check.require("incoming", channel, "auto.offset.reset", "earliest"::equals,
                    "must be earliest: what came before the first start would be lost");
            check.require("incoming", channel, "throttled.unprocessed-record-max-age.ms", "0"::equals,
                    "must be 0: a backlog is not a failure");
            check.require("incoming", channel, "consumer-rebalance-listener.name", LISTENERS::contains,
                    "cannot be set: the extension's own waits for what runs before a partition moves");
            for (String attribute : List.of("partitions", "concurrency")) {
                check.require("incoming", channel, attribute, "1"::equals,
                        "must be 1: two consumers of one process would take partitions for lost; add replicas instead");
            }
            check.require("incoming", channel, "kafka-configuration", value -> false,
                    "cannot be set: the extension decides which replica has which partition");
        }
    }

    /** The connector would take localhost:9092 for granted. */
    private void broker() {
        if (BROKERS.stream().noneMatch(key -> config.getOptionalValue(key, String.class).isPresent())) {
            problems.addOther(BROKERS.get(0), "is needed to store messages");
        }
    }

    private void require(String direction, String channel, String attribute, Predicate<String> isGood, String mend) {
        String key = "mp.messaging." + direction + "." + channel + "." + attribute;
        Optional<String> value = config.getOptionalValue(key, String.class);
        for (String prefix : List.of(CONNECTOR, "kafka.")) {
            if (value.isEmpty()) {
                key = prefix + attribute;
                value = config.getOptionalValue(key, String.class);
            }
        }
        if (value.filter(isGood.negate()).isPresent()) {
            problems.addOther(key, mend);
        }
    }

    private static boolean isAtMost(String value, long limit) {
        try {
            return Long.parseLong(value.strip()) <= limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
