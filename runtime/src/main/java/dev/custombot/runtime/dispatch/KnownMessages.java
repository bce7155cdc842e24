package dev.custombot.runtime.dispatch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.Sha256;
import dev.custombot.runtime.dispatch.HandledIds.Id;
import dev.custombot.runtime.record.CallbackRecord;

/**
 * Remembers which messages are done with, so that a redelivered one is not handled again. Each partition has its share, so that a busy
 * one makes none of the others forget; the oldest of a partition are forgotten first.
 */
public final class KnownMessages {

    private static final byte[] SEPARATOR = {0};

    private final Map<Integer, HandledIds> partitions = new HashMap<>();
    private final Duration window;
    private final int maxEntries;
    private final Clock clock;
    private final CustomBotLog log;
    private final long start;
    private boolean isCut;

    /**
     * @param window for how long a message is remembered
     * @param maxEntries how many at most
     * @param clock one that never steps
     */
    public KnownMessages(Duration window, int maxEntries, Clock clock, CustomBotLog log) {
        this.window = window;
        this.maxEntries = maxEntries;
        this.clock = clock;
        this.log = log;
        this.start = clock.instant().getEpochSecond() - window.toSeconds() - 1;
    }

    Duration window() {
        return window;
    }

    /** Only these are this process' now; what is known of others is forgotten. */
    synchronized void own(Collection<Integer> owned) {
        partitions.keySet().retainAll(owned);
        owned.forEach(partition -> partitions.computeIfAbsent(partition, unknown -> new HandledIds(1)));
        share();
    }

    boolean contains(int partition, CallbackRecord record) {
        return contains(partition, id(record));
    }

    synchronized boolean contains(int partition, Id id) {
        HandledIds ids = partitions.get(partition);
        int at = ids == null ? -1 : ids.secondsOf(id);
        return at >= oldest();
    }

    void add(int partition, CallbackRecord record) {
        add(partition, id(record));
    }

    synchronized void add(int partition, Id id) {
        if (!partitions.containsKey(partition)) {
            partitions.put(partition, new HandledIds(1));
            share();
        }
        int lost = partitions.get(partition).add(id, now(), oldest());
        if (lost > 0 && !isCut) {
            isCut = true;
            log.windowCut(coveredWindow(), window, maxEntries);
        }
    }

    /** For how long messages are remembered in fact: less than the window when there are too many of them. */
    public synchronized Duration coveredWindow() {
        long shortest = window.toSeconds();
        for (HandledIds ids : partitions.values()) {
            if (ids.hasLostSince(oldest())) {
                shortest = Math.min(shortest, now() - ids.oldest());
            }
        }
        return Duration.ofSeconds(shortest);
    }

    /** How many are remembered. */
    public synchronized int size() {
        return partitions.values().stream().mapToInt(HandledIds::size).sum();
    }

    /** What they take of the memory. */
    synchronized long bytes() {
        return partitions.values().stream().mapToLong(HandledIds::bytes).sum();
    }

    /** The most that are of use for a partition. */
    synchronized int shareOfEach() {
        return Math.max(1, maxEntries / Math.max(1, partitions.size()));
    }

    private void share() {
        partitions.values().forEach(ids -> ids.limit(shareOfEach()));
    }

    /** What came before is not remembered. */
    private int oldest() {
        return now() - (int) window.toSeconds();
    }

    private int now() {
        return (int) (clock.instant().getEpochSecond() - start);
    }

    /** Of the message in its conversation: an id may be that of another conversation's message as well. */
    static Id id(CallbackRecord record) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(record.conversationId().getBytes(StandardCharsets.UTF_8), SEPARATOR,
                record.turnId().getBytes(StandardCharsets.UTF_8)));
        return new Id(hash.getLong(), hash.getLong());
    }
}
