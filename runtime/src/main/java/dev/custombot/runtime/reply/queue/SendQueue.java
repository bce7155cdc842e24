package dev.custombot.runtime.reply.queue;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
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

    private final FairBatches<WaitingReply> fresh = new FairBatches<>(WaitingReply::isBefore);
    private final Repetitions again;
    private final int batchSize;
    private boolean freshBefore;
    private boolean freshProbed;

    /** @param isLimited whether there is a plan */
    public SendQueue(int batchSize, boolean isLimited) {
        this.batchSize = batchSize;
        this.again = new Repetitions(isLimited);
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

    /**
     * From when there is something to send; empty when nothing waits that could be sent.
     *
     * @param spareFrom from when the plan has more left than what is yet to come may need soon
     */
    public synchronized Optional<Instant> due(Instant now, Instant spareFrom) {
        return fresh.isEmpty() ? again.due(now, spareFrom) : Optional.of(Instant.EPOCH);
    }

    /**
     * What is to be sent now; work on its replies has begun.
     *
     * @param probe whether it is to find out if the hub takes anything: one reply, in turn of what was not sent yet and of what was
     * @param spare whether the plan has more left than what is yet to come may need soon: replies that fail while others go may use it
     */
    public Optional<Attempt> next(Instant now, boolean probe, boolean spare) {
        return leaving(left -> {
            for (Optional<Attempt> attempt = poll(now, probe, spare); attempt.isPresent(); attempt = poll(now, probe, spare)) {
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
            attempts.forEach(attempt -> again.add(attempt, due));
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
                again.add(Attempt.of(attempt.following(), List.of()), now);
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
            again.change(attempt -> attempt.replies().stream().anyMatch(WaitingReply::isToBeLeft), attempt -> {
                List<WaitingReply> kept = attempt.replies().stream().filter(reply -> !reply.isToBeLeft()).toList();
                left.add(attempt, kept);
                return kept.isEmpty() ? Optional.empty() : Optional.of(attempt.with(kept));
            });
            return null;
        });
    }

    public synchronized int waiting() {
        return fresh.size() + again.attempts().mapToInt(attempt -> attempt.all().size()).sum();
    }

    /** How many wait in the conversation, those that follow a request included. */
    public synchronized int waiting(String conversation) {
        return fresh.size(conversation) + (int) again.attempts().flatMap(attempt -> attempt.all().stream())
                .filter(reply -> reply.conversation().equals(conversation)).count();
    }

    public synchronized int parked() {
        return again.attempts().filter(Attempt::parked).mapToInt(attempt -> attempt.replies().size()).sum();
    }

    /**
     * How many records cannot leave the memory because of single replies that are parked, or fail while others go; with what waits behind
     * them.
     *
     * @param failing one of these, that has just been tried
     */
    public synchronized int held(Attempt failing) {
        Set<Object> records = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(Stream.of(failing), again.attempts()
                .filter(attempt -> attempt.isSingle() && attempt.parked() || attempt.isItsOwn())).forEach(attempt -> {
                    Stream.concat(attempt.all().stream(), fresh.waiting(attempt.replies().get(0).conversation()).stream())
                            .forEach(reply -> records.add(reply.origin()));
                });
        return records.size();
    }

    private Optional<Attempt> poll(Instant now, boolean probe, boolean spare) {
        Optional<Attempt> open = again.open(now);
        boolean othersWait = open.isPresent() || !fresh.isEmpty();
        Optional<Attempt> failing = open.filter(Attempt::renewed).isPresent()
                ? Optional.empty()
                : again.takeFailing(now, othersWait, spare, probe);
        if (failing.isPresent() || !othersWait) {
            return failing;
        }
        if (isTurnOfFresh(open, probe)) {
            again.freshGoes();
            return Optional.of(Attempt.of(fresh.take(probe ? 1 : batchSize)));
        }
        return Optional.of(again.takeOpen(probe));
    }

    /** What has failed, and what finds out, is in turn with what was not sent yet; what else follows from a request goes on at once. */
    private boolean isTurnOfFresh(Optional<Attempt> open, boolean probe) {
        if (probe) {
            freshProbed = !fresh.isEmpty() && open.filter(next -> freshProbed || next.renewed()).isEmpty();
            return freshProbed;
        }
        if (fresh.isEmpty() || open.isEmpty()) {
            return open.isEmpty();
        }
        freshBefore = open.get().hasFailed() && !freshBefore;
        return freshBefore;
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
