package dev.custombot.runtime.lane;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

import io.smallrye.mutiny.Uni;

/**
 * The time during which a partition belongs to this process, and the book about what is done in it. It ends in two degrees: drained, what
 * was begun is brought to its end and nothing more begins; abandoned, nothing is waited for, and what runs is cancelled. Whatever is not done
 * is left to the next owner. Thread-safe.
 */
public final class Tenure {

    /** Why a task fails that is left to the next owner. Its record must not be acknowledged. */
    public static final RuntimeException ENDED = new LeftToAnother();

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final long number = NUMBERS.incrementAndGet();
    private final CompletableFuture<Void> prepared;
    private final Optional<Membership> membership;
    private final Runnable whenIdle;
    private final OffsetBook book = new OffsetBook();
    private final Set<Long> begun = new HashSet<>();
    private final Map<Long, RunningWork> running = new HashMap<>();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private Optional<OffsetAndMetadata> committed = Optional.empty();
    private int generation = -1;
    private boolean ended;
    private boolean abandoned;
    private boolean told;

    /**
     * @param prepared completes when the partition's records may be worked on
     * @param membership without it nothing begins; empty where somebody else sees to that
     * @param whenIdle is called when everything is done that was received
     */
    Tenure(Uni<Void> prepared, Optional<Membership> membership, Runnable whenIdle) {
        this.prepared = prepared.subscribeAsCompletionStage();
        this.membership = membership;
        this.whenIdle = whenIdle;
    }

    /** What tells it from every other of this process. */
    public long number() {
        return number;
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

    /** Whether the partition's records may be worked on, as far as is known now. */
    public boolean isReady() {
        return prepared.isDone() && (isEnded() || membership.map(Membership::isCertain).orElse(true));
    }

    /** Completes when they may, or are left to the next owner. */
    public Uni<Void> ready() {
        Uni<Void> ready = isReady() ? Uni.createFrom().voidItem() : Uni.createFrom().completionStage(prepared.copy());
        return membership.map(group -> ready.chain(() -> group.certainOr(this::isEnded))).orElse(ready);
    }

    /** Says something of the book, if it is still this process'. */
    synchronized <T> Optional<T> ask(Function<OffsetBook, T> question) {
        return ended ? Optional.empty() : Optional.of(question.apply(book));
    }

    /** False when the record, of that time, was done before, by whoever had the partition then. */
    public synchronized boolean received(long offset, long timestamp) {
        return book.received(offset, timestamp);
    }

    /** The record can be committed. */
    public void done(long offset) {
        boolean idle;
        synchronized (this) {
            book.done(offset);
            begun.remove(offset);
            idle = book.isIdle();
        }
        finishIfNothingRuns();
        if (idle) {
            whenIdle.run();
        }
    }

    /** What is to be committed; empty when nothing was received, and nothing committed before. */
    synchronized Optional<OffsetAndMetadata> committable() {
        return book.committable();
    }

    /** The same, if it was not committed yet. */
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

    /** Runs the work on a record, for who subscribes at once, or fails with {@link #ENDED}; what runs when it is abandoned is cancelled. */
    public Uni<Void> run(long offset, Supplier<Uni<Void>> work) {
        Uni<Void> run = Uni.createFrom().emitter(emitter -> {
            RunningWork task = new RunningWork(emitter);
            if (begin(offset, task)) {
                task.start(work, () -> forget(offset, task), () -> giveUp(offset, task));
            } else {
                emitter.fail(ENDED);
            }
        });
        return isReady() ? run : ready().chain(() -> run);
    }

    private synchronized boolean begin(long offset, RunningWork task) {
        return !running.containsKey(offset) && begin(offset) && running.put(offset, task) == null;
    }

    /** What is done stays begun until it can be committed. */
    private synchronized void forget(long offset, RunningWork task) {
        running.remove(offset, task);
    }

    private void giveUp(long offset, RunningWork task) {
        synchronized (this) {
            running.remove(offset, task);
            begun.remove(offset);
        }
        finishIfNothingRuns();
    }

    /** Begins work on a record, again perhaps; false when it is left to the next owner. */
    public synchronized boolean begin(long offset) {
        if (isLeft(offset)) {
            return false;
        }
        begun.add(offset);
        return true;
    }

    /** Whether the record is left to the next owner. */
    public synchronized boolean isLeft(long offset) {
        return abandoned || ended && !begun.contains(offset);
    }

    /** Whether it is certain now that the record is this process'. */
    public boolean isCertain(long offset) {
        return !isLeft(offset) && membership.map(Membership::isCertain).orElse(true);
    }

    /** Completes when it is certain that the record is this process', fails with {@link #ENDED} when it is left to another. */
    public Uni<Void> confirmed(long offset) {
        Uni<Void> known = membership.map(group -> group.certainOr(() -> isLeft(offset))).orElse(Uni.createFrom().voidItem());
        return known.chain(() -> isLeft(offset) ? Uni.createFrom().failure(ENDED) : Uni.createFrom().voidItem());
    }

    public synchronized boolean isEnded() {
        return ended;
    }

    /** Begins nothing new; completes when all that was begun is done. */
    CompletableFuture<Void> drain() {
        synchronized (this) {
            ended = true;
        }
        membership.ifPresent(Membership::tell);
        finishIfNothingRuns();
        return finished;
    }

    private void finishIfNothingRuns() {
        boolean over;
        synchronized (this) {
            over = ended && begun.isEmpty();
        }
        if (over) {
            finished.complete(null);
        }
    }

    /** Ends the work on a record that is left, when it comes to a point at which it can. */
    public void leave(long offset) {
        RunningWork task;
        synchronized (this) {
            task = running.remove(offset);
            begun.remove(offset);
        }
        Optional.ofNullable(task).ifPresent(RunningWork::stop);
        finishIfNothingRuns();
    }

    /** Waits for nothing any more, not even for what runs: it is cancelled, and whatever comes of it all the same is another's. */
    void abandon() {
        List<RunningWork> left;
        synchronized (this) {
            ended = true;
            abandoned = true;
            left = List.copyOf(running.values());
            running.clear();
            begun.clear();
        }
        left.forEach(RunningWork::stop);
        membership.ifPresent(Membership::tell);
        finished.complete(null);
    }

    /** True the first time, when it has ended. */
    synchronized boolean isNewlyEnded() {
        boolean wasTold = told;
        told = ended;
        return ended && !wasTold;
    }
}
