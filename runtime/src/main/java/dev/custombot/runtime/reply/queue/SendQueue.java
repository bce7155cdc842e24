package dev.custombot.runtime.reply.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The replies in memory: those that wait for their first request, and those whose request is to be repeated or split. A conversation
 * is in one request at a time. Thread-safe.
 */
public final class SendQueue {

    /** How many records may be in memory: enough to fill requests from many conversations; the others wait on Kafka. */
    public static final int MOST_RECORDS = 512;

    private record Repetition(Attempt attempt, Instant due, long number) {}

    private final FairBatches<WaitingReply> fresh = new FairBatches<>(WaitingReply::isBefore);
    private final PriorityQueue<Repetition> again = new PriorityQueue<>(
            Comparator.comparing(Repetition::due).thenComparing(Repetition::number));
    private final int batchSize;
    private long repetitions;
    private boolean freshBefore;

    public SendQueue(int batchSize) {
        this.batchSize = batchSize;
    }

    public void add(WaitingReply reply) {
        synchronized (this) {
            fresh.add(reply.conversation(), reply);
        }
        // Nobody comes again to forget it.
        if (reply.isToBeLeft()) {
            leaveEnded();
        }
    }

    /** From when there is something to send; empty when nothing waits that could be sent. */
    public synchronized Optional<Instant> due() {
        return fresh.isEmpty() ? Optional.ofNullable(again.peek()).map(Repetition::due) : Optional.of(Instant.EPOCH);
    }

    /**
     * What is to be sent now; work on its replies has begun.
     *
     * @param probe whether it is to find out if the hub takes anything: one reply, in turn of what was not sent yet and of what was
     */
    public Optional<Attempt> next(Instant now, boolean probe) {
        return leaving(left -> {
            for (Optional<Attempt> attempt = poll(now, probe); attempt.isPresent(); attempt = poll(now, probe)) {
                Attempt begun = begin(attempt.get(), left);
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
    public void release(Attempt attempt, Instant now) {
        synchronized (this) {
            if (attempt.following().isEmpty()) {
                attempt.conversations().forEach(fresh::release);
            } else {
                again.add(new Repetition(Attempt.of(attempt.following(), List.of()), now, repetitions++));
            }
        }
        if (attempt.following().stream().anyMatch(WaitingReply::isToBeLeft)) {
            leaveEnded();
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

    /** How many wait in the conversation, those that follow a request included. */
    public synchronized int waiting(String conversation) {
        return fresh.size(conversation) + (int) again.stream().map(Repetition::attempt)
                .flatMap(attempt -> Stream.concat(attempt.replies().stream(), attempt.following().stream()))
                .filter(reply -> reply.conversation().equals(conversation)).count();
    }

    public synchronized int parked() {
        return again.stream().filter(one -> one.attempt().parked()).mapToInt(one -> one.attempt().replies().size()).sum();
    }

    /**
     * How many records cannot leave the memory because of single replies that are parked, or fail while others go; with what waits behind
     * them.
     *
     * @param failing one of these, that has just been tried
     */
    public synchronized int held(Attempt failing) {
        Set<Object> records = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(Stream.of(failing), again.stream().map(Repetition::attempt)
                .filter(attempt -> attempt.isSingle() && attempt.parked() || attempt.isItsOwn())).forEach(attempt -> {
                    Stream.concat(attempt.all().stream(), fresh.waiting(attempt.replies().get(0).conversation()).stream())
                            .forEach(reply -> records.add(reply.origin()));
                });
        return records.size();
    }

    private Optional<Attempt> poll(Instant now, boolean probe) {
        boolean isDue = !again.isEmpty() && !again.peek().due().isAfter(now);
        boolean takeFresh = !fresh.isEmpty() && (!isDue
                || probe && !freshBefore && !again.peek().attempt().renewed());
        if (probe) {
            freshBefore = takeFresh;
        }
        if (takeFresh) {
            return Optional.of(Attempt.of(fresh.take(probe ? 1 : batchSize)));
        }
        if (!isDue) {
            return Optional.empty();
        }
        Repetition next = again.poll();
        List<Attempt> attempts = probe ? next.attempt().probe() : List.of(next.attempt());
        attempts.stream().skip(1).forEach(rest -> again.add(new Repetition(rest, next.due(), next.number())));
        return Optional.of(attempts.get(0));
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
