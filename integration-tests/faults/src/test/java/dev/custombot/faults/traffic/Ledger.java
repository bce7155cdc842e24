package dev.custombot.faults.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was sent, and how it was answered. */
public final class Ledger {

    /** Nobody listened. */
    public static final int REFUSED = 0;
    /** No replica was ready, so it was sent to none. */
    public static final int HELD_BACK = -4;
    /** Connected, and no answer within the hub's 5 s. */
    public static final int UNANSWERED = -1;

    /** The connection ended without an answer. */
    public static final int BROKEN = -2;
    /** So did one that had been used before, at once: it was being closed when the request was written to it. */
    public static final int STALE = -3;

    /**
     * How a callback was answered.
     *
     * @param millis after which time
     * @param messages how many messages it had
     * @param asksToWait whether the answer had a {@code Retry-After}
     */
    public record Answer(int status, int millis, int messages, boolean asksToWait) {}

    private final Map<String, CustomerMessage> sent = new ConcurrentHashMap<>();
    private final Map<String, CustomerMessage> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledgedAt = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    void sent(Callback callback) {
        callback.messages().forEach(message -> sent.put(message.id(), message));
    }

    void answered(Callback callback, Answer answer) {
        if (answer.status() / 100 == 2) {
            long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            callback.messages().forEach(message -> {
                acknowledged.put(message.id(), message);
                acknowledgedAt.putIfAbsent(message.id(), now);
            });
        }
        answers.add(answer);
    }

    public int sentCount() {
        return sent.size();
    }

    public int acknowledgedCount() {
        return acknowledged.size();
    }

    /** All that was sent, by the messages' ids. */
    public Map<String, CustomerMessage> sent() {
        return Map.copyOf(sent);
    }

    /** By the messages' ids. */
    public Map<String, CustomerMessage> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** In microseconds since 1970, by the messages' ids. */
    public Map<String, Long> acknowledgedAt() {
        return Map.copyOf(acknowledgedAt);
    }

    /** Every attempt, redeliveries too. */
    public Collection<Answer> answers() {
        return List.copyOf(answers);
    }

    /** How many attempts were answered with the status so far. */
    public int count(int status) {
        return (int) answers.stream().filter(answer -> answer.status() == status).count();
    }
}
