package dev.custombot.faults.traffic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was sent, and how it was answered. */
public final class Ledger {

    /** No connection, or one that broke. */
    public static final int UNREACHABLE = 0;
    /** Connected, and no answer within the hub's 5 s. */
    public static final int UNANSWERED = -1;

    /** How a callback was answered, and after which time. */
    public record Answer(int status, int millis) {}

    private final Map<String, CustomerMessage> sent = new ConcurrentHashMap<>();
    private final Map<String, CustomerMessage> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    void sent(CustomerMessage message) {
        sent.put(message.id(), message);
    }

    void answered(CustomerMessage message, int status, int millis) {
        if (status / 100 == 2) {
            acknowledged.put(message.id(), message);
        }
        answers.add(new Answer(status, millis));
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

    /** Every attempt, redeliveries too. */
    public Collection<Answer> answers() {
        return List.copyOf(answers);
    }

    /** How many attempts were answered with the status so far. */
    public int count(int status) {
        return (int) answers.stream().filter(answer -> answer.status() == status).count();
    }
}
