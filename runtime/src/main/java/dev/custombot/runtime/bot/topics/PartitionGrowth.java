package dev.custombot.runtime.bot.topics;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import dev.custombot.runtime.CustomBotLog;

/**
 * Knows how many partitions topics have, and notices that one has another number than before: conversations are in others then, and their
 * order is not kept across. Thread-safe.
 */
final class PartitionGrowth {

    private final CustomBotLog log;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    PartitionGrowth(CustomBotLog log) {
        this.log = log;
    }

    /** How many the topic had when somebody looked last. */
    OptionalInt known(String topic) {
        Integer last = known.get(topic);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** One change is told once. */
    void look(String topic, int now) {
        Integer before = known.put(topic, now);
        if (before != null && before != now) {
            log.partitionsChanged(topic, before, now);
        }
    }
}
