package dev.custombot.runtime.bot.topics;

import java.util.HashMap;
import java.util.Map;

import dev.custombot.runtime.CustomBotLog;

/** Notices that a topic has another number of partitions than before: conversations are in others then, and their order is not kept across. */
final class PartitionGrowth {

    private final CustomBotLog log;
    private final Map<String, Integer> known = new HashMap<>();

    PartitionGrowth(CustomBotLog log) {
        this.log = log;
    }

    /** One change is told once. */
    void look(String topic, int now) {
        Integer before = known.put(topic, now);
        if (before != null && before != now) {
            log.partitionsChanged(topic, before, now);
        }
    }
}
