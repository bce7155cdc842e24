package dev.custombot.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.microprofile.config.Config;

/** Finds settings of the Kafka channels that break a promise. */
final class KafkaCheck {

    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final List<String> OUTGOING = List.of("custom-bot-callbacks-out", "custom-bot-replies-out",
            "custom-bot-dead-letters-out", "custom-bot-rejections-out");
    private static final List<String> INCOMING = List.of("custom-bot-callbacks-in", "custom-bot-replies-in");
    private static final List<String> CALLBACK_TIMEOUTS = List.of("max.block.ms", "delivery.timeout.ms", "request.timeout.ms");
    /** With more, a broker may store the records of a conversation in another order when it repeats. */
    private static final int MAX_IN_FLIGHT = 5;

    private final Config config;
    private final Map<String, String> problems = new TreeMap<>();

    private KafkaCheck(Config config) {
        this.config = config;
    }

    /** What is wrong, by key. */
    static Map<String, String> problems(Config config, Duration ackTimeout) {
        KafkaCheck check = new KafkaCheck(config);
        for (String channel : OUTGOING) {
            check.require("outgoing", channel, "acks", Set.of("all", "-1")::contains,
                    "must be all: what is acknowledged may not be lost");
            check.require("outgoing", channel, "enable.idempotence", "true"::equals,
                    "must be true: nothing may be stored twice");
            check.require("outgoing", channel, "max.in.flight.requests.per.connection", value -> isAtMost(value, MAX_IN_FLIGHT),
                    "must be at most " + MAX_IN_FLIGHT + ": the order would be lost");
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
        }
        return check.problems;
    }

    private void require(String direction, String channel, String attribute, Predicate<String> isGood, String mend) {
        String key = "mp.messaging." + direction + "." + channel + "." + attribute;
        Optional<String> value = config.getOptionalValue(key, String.class);
        if (value.isEmpty()) {
            key = CONNECTOR + attribute;
            value = config.getOptionalValue(key, String.class);
        }
        if (value.filter(isGood.negate()).isPresent()) {
            problems.put(key, mend);
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
