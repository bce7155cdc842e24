package dev.custombot.runtime.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What the rounds of a tenure have in common: the book about what is done in the partition, what of it is committed, and how far the end of
 * the tenure is. Thread-safe; it also guards what each of the rounds has begun.
 */
final class TenureRounds {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final OffsetBook book = new OffsetBook();
    private final List<Tenure> all = new ArrayList<>(1);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private Optional<OffsetAndMetadata> committed = Optional.empty();
    private int generation = -1;
    private boolean ended;
    private boolean abandoned;
    private boolean told;
    private volatile Tenure last;

    /** Gives its number. */
    synchronized int add(Tenure round) {
        all.add(round);
        last = round;
        return all.size() - 1;
    }

    long number() {
        return number;
    }

    /** For who holds the lock. */
    List<Tenure> all() {
        return all;
    }

    Tenure last() {
        return last;
    }

    /** For who holds the lock. */
    OffsetBook book() {
        return book;
    }

    /** Goes on with what was committed. */
    synchronized void restore(OffsetAndMetadata before) {
        book.restore(before);
        committed = Optional.of(before);
    }

    synchronized void startAt(long offset) {
        book.startAt(offset);
        committed = Optional.of(new OffsetAndMetadata(offset));
    }

    /** @param first the group's generation in which it began */
    synchronized void beginsIn(int first) {
        generation = first;
    }

    /**
     * Whether a record was fetched in an earlier tenure of the same partition: it comes again, and those before it, too.
     *
     * @param fetched the group's generation in which it was; negative when that is unknown
     */
    synchronized boolean isOfAnEarlierOne(int fetched) {
        return fetched >= 0 && fetched < generation;
    }

    synchronized <T> Optional<T> ask(Function<OffsetBook, T> question) {
        return ended ? Optional.empty() : Optional.of(question.apply(book));
    }

    synchronized Optional<OffsetAndMetadata> committable() {
        return book.committable();
    }

    /** What is to be committed, if it was not yet. */
    synchronized Optional<OffsetAndMetadata> uncommitted() {
        return book.committable().filter(now -> !Optional.of(now).equals(committed));
    }

    /** What was committed last, or would be when nothing is done. */
    synchronized Optional<OffsetAndMetadata> known() {
        return committed.or(book::committable);
    }

    synchronized void committed(OffsetAndMetadata now) {
        committed = Optional.of(now);
    }

    synchronized boolean isEnded() {
        return ended;
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    /** Gives those that there are: no other one begins anything. */
    synchronized List<Tenure> end() {
        ended = true;
        return List.copyOf(all);
    }

    synchronized void abandon() {
        ended = true;
        abandoned = true;
    }

    /** Completes when all that was begun is done. */
    CompletableFuture<Void> finishIfNothingRuns() {
        boolean over;
        synchronized (this) {
            over = ended && all.stream().noneMatch(Tenure::isBusy);
        }
        if (over) {
            finished.complete(null);
        }
        return finished;
    }

    /** True the first time, when it has ended. */
    synchronized boolean isNewlyEnded() {
        boolean wasTold = told;
        told = ended;
        return ended && !wasTold;
    }
}
