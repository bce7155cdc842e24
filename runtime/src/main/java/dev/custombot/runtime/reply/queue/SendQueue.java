package dev.custombot.runtime.reply.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The replies in memory: those that wait for their first request, and those whose request is to be repeated or split. A conversation
 * is in one request at a time. Thread-safe.
 */
public final class SendQueue {

    private record Repetition(Attempt attempt, Instant due, long number) {}

    private final FairBatches<WaitingReply> fresh = new FairBatches<>(WaitingReply::isBefore);
    private final PriorityQueue<Repetition> again = new PriorityQueue<>(
            Comparator.comparing(Repetition::due).thenComparing(Repetition::number));
    private final int batchSize;
    private long repetitions;

    public SendQueue(int batchSize) {
        this.batchSize = batchSize;
    }

    public synchronized void add(WaitingReply reply) {
        fresh.add(reply.conversation(), reply);
    }

    /** From when there is something to send; empty when nothing waits that could be sent. */
    public synchronized Optional<Instant> due() {
        return fresh.isEmpty() ? Optional.ofNullable(again.peek()).map(Repetition::due) : Optional.of(Instant.EPOCH);
    }

    /**
     * What is to be sent now; work on its replies has begun.
     *
     * @param freshFirst whether what was not sent yet comes before what is sent again
     */
    public Optional<Attempt> next(Instant now, boolean freshFirst) {
        return leaving(left -> {
            for (Attempt attempt = poll(now, freshFirst); attempt != null; attempt = poll(now, freshFirst)) {
                Attempt begun = begin(attempt, left);
                if (!begun.replies().isEmpty()) {
                    return Optional.of(begun);
                }
            }
            return Optional.empty();
        });
    }

    /** The replies of a request are sent again, in the requests that follow from it, when these are due. */
    public void again(Attempt ended, List<Attempt> attempts, Instant due) {
        synchronized (this) {
            attempts.forEach(attempt -> again.add(new Repetition(attempt, due, repetitions++)));
        }
        if (ended.replies().stream().anyMatch(WaitingReply::isToBeLeft)) {
            leaveEnded();
        }
    }

    /** The replies have come to their end; what follows them in their conversations may be sent. */
    public synchronized void release(Attempt attempt, Instant now) {
        if (attempt.following().isEmpty()) {
            attempt.conversations().forEach(fresh::release);
        } else {
            again.add(new Repetition(Attempt.of(attempt.following(), List.of()), now, repetitions++));
        }
    }

    /** Keeps a conversation out of requests; false when it is in one. */
    public synchronized boolean claim(String conversation) {
        return fresh.claim(conversation);
    }

    /** Takes the first replies that wait in a conversation which is kept out of requests, as long as they match. */
    public synchronized List<WaitingReply> takeFirst(String conversation, Predicate<WaitingReply> matching) {
        return fresh.takeFirst(conversation, matching);
    }

    public synchronized void release(String conversation) {
        fresh.release(conversation);
    }

    /** Forgets the replies of partitions that were given up, except those in a request. */
    public void leaveEnded() {
        leaving(left -> {
            left.add(fresh.removeAll(WaitingReply::isToBeLeft));
            List<Repetition> ended = again.stream().filter(one -> one.attempt().replies().stream()
                    .anyMatch(WaitingReply::isToBeLeft)).toList();
            again.removeAll(ended);
            for (Repetition repetition : ended) {
                Attempt attempt = repetition.attempt();
                List<WaitingReply> kept = attempt.replies().stream().filter(reply -> !reply.isToBeLeft()).toList();
                left.add(attempt, kept);
                if (!kept.isEmpty()) {
                    again.add(new Repetition(attempt.with(kept), repetition.due(), repetition.number()));
                }
            }
            return null;
        });
    }

    public synchronized int waiting() {
        return fresh.size() + again.stream().mapToInt(one -> one.attempt().replies().size() + one.attempt().following().size())
                .sum();
    }

    public synchronized int parked() {
        return again.stream().filter(one -> one.attempt().parked()).mapToInt(one -> one.attempt().replies().size()).sum();
    }

    private Attempt poll(Instant now, boolean freshFirst) {
        if (!again.isEmpty() && !again.peek().due().isAfter(now) && !(freshFirst && !fresh.isEmpty())) {
            return again.poll().attempt();
        }
        return fresh.isEmpty() ? null : Attempt.of(fresh.take(batchSize));
    }

    private Attempt begin(Attempt attempt, LeftReplies left) {
        List<WaitingReply> begun = attempt.replies().stream().filter(WaitingReply::begin).toList();
        left.add(attempt, begun);
        return attempt.with(begun);
    }

    /**
     * Tells outside of the lock that replies are left, as whoever hears it may add others: the same ones, if the partition has come
     * back. Only then may something else of their conversations be sent.
     */
    private <T> T leaving(Function<LeftReplies, T> change) {
        LeftReplies left = new LeftReplies();
        T result;
        synchronized (this) {
            result = change.apply(left);
        }
        left.replies().forEach(WaitingReply::leave);
        synchronized (this) {
            left.conversations().forEach(fresh::release);
        }
        return result;
    }
}
