package dev.custombot.simulation.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.bot.Settings;
import dev.custombot.simulation.bot.Words;
import dev.custombot.simulation.log.StoredRecord;
import dev.custombot.simulation.time.Process;

/** A message that was acknowledged, and what has become of it. */
public final class Message {

    final String id;
    final String conversation;
    final Script script;
    final int place;
    final Set<String> readRuns = new HashSet<>();
    final Set<String> saidEarly = new HashSet<>();
    final Set<Process> givenUpBy = new HashSet<>();
    final Map<Process, Long> brokenStreams = new HashMap<>();
    boolean givenUp;
    boolean silent;
    boolean underWay;
    boolean handedOver;
    boolean streamBroke;
    int runs;
    private int failures;
    private final Map<Process, Long> opened = new HashMap<>();
    private final int partition;
    private final long offset;
    private final Map<String, Set<Integer>> published = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<OutgoingReply>> said = new HashMap<>();
    private final Set<String> publishedEarly = new HashSet<>();
    private long endedAt = Long.MAX_VALUE;

    /** @param place in its conversation */
    Message(String id, StoredRecord record, int place) {
        this.id = id;
        this.conversation = record.key();
        this.script = Script.of(new String(record.value(), StandardCharsets.UTF_8));
        this.partition = record.partition();
        this.offset = record.offset();
        this.place = place;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    void endsAt(long now) {
        endedAt = Math.min(endedAt, now);
    }

    boolean hasEndedBefore(long start) {
        return endedAt <= start;
    }

    /** It needs no handler any more: what ends its turn is on the topic. What cannot be read has no turn. */
    boolean isSettled() {
        return endedAt < Long.MAX_VALUE || script == Script.GARBAGE && givenUp;
    }

    void opens(Process process, long now) {
        Long before = opened.put(process, now);
        if (before != null && isExpired(before, now)) {
            failures++;
        }
    }

    void fails(Process process) {
        opened.remove(process);
        failures++;
    }

    /** Whether it cannot be read, or its handler has failed, or had no time left, as often as it may. Half of a stream is not said twice. */
    boolean mayBeGivenUp(long now) {
        long expired = expired(now);
        return script == Script.GARBAGE || streamBroke || failures + expired >= Settings.TRIES;
    }

    /** Whether a call of its handler had no time left. */
    boolean hasExpired(long now) {
        return failures + expired(now) > 0;
    }

    private long expired(long now) {
        return opened.values().stream().filter(begun -> isExpired(begun, now)).count();
    }

    private static boolean isExpired(long begun, long now) {
        return now - begun >= Settings.HANDLER_TIMEOUT.toNanos();
    }

    /** A reply is on the topic for the first time. */
    void isSaid(Words words, OutgoingReply reply) {
        said.computeIfAbsent(run(words), any -> new ArrayList<>()).add(reply);
    }

    void isPublished(Words words) {
        counts.put(run(words), words.count());
        published.computeIfAbsent(run(words), any -> new HashSet<>()).add(words.place());
    }

    void isPublishedEarly(Words words) {
        publishedEarly.add(words.run());
    }

    /** Whether what the run said early is on the topic, if it said any. */
    boolean isWhole(Words words) {
        return !saidEarly.contains(words.run()) || publishedEarly.contains(words.run());
    }

    /** Whether there is a run of which all replies are on the topic, and all are such. */
    boolean hasCompleteRun(Predicate<OutgoingReply> such) {
        for (Map.Entry<String, Set<Integer>> run : published.entrySet()) {
            if (run.getValue().size() == counts.get(run.getKey()) && areAll(said.get(run.getKey()), such)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areAll(List<OutgoingReply> replies, Predicate<OutgoingReply> such) {
        for (OutgoingReply reply : replies) {
            if (!such.test(reply)) {
                return false;
            }
        }
        return true;
    }

    private static String run(Words words) {
        return words.run() + words.way();
    }

    @Override
    public String toString() {
        return id + " (" + script + ") is nowhere: runs " + runs + ", published " + published + " of " + counts;
    }
}
