package dev.custombot.runtime.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

import io.smallrye.mutiny.Uni;

/**
 * The time during which a partition belongs to this process. It ends in two degrees: drained, what was begun is brought to its end and
 * nothing more begins; abandoned, nothing is waited for, and what runs is cancelled. Whatever is not done is left to the next owner. Thread-safe.
 * <p>
 * It consists of rounds, mostly of one: where the partition begins again (its topic was made anew, or cut off) other records lie at the same
 * offsets, and what comes of the work on the earlier ones says nothing of them. This is how the records of one round see the tenure.
 */
public final class Tenure {

    /** Why a task fails that is left to the next owner. Its record must not be acknowledged. */
    public static final RuntimeException ENDED = new LeftToAnother();

    private final CompletableFuture<Void> prepared;
    private final Optional<Membership> membership;
    private final Runnable whenIdle;
    private final TenureRounds rounds;
    private final int round;
    private final Set<Long> begun = new HashSet<>();
    private final Map<Long, RunningWork> running = new HashMap<>();
    private final BetweenTries betweenTries;
    private volatile long end = Long.MAX_VALUE;

    /**
     * @param prepared completes when the partition's records may be worked on
     * @param membership without it nothing begins; empty where somebody else sees to that
     * @param whenIdle is called when everything is done that was received
     */
    Tenure(Uni<Void> prepared, Optional<Membership> membership, Runnable whenIdle) {
        this(prepared.subscribeAsCompletionStage(), membership, whenIdle, new TenureRounds());
    }

    private Tenure(CompletableFuture<Void> prepared, Optional<Membership> membership, Runnable whenIdle, TenureRounds rounds) {
        this.prepared = prepared;
        this.membership = membership;
        this.whenIdle = whenIdle;
        this.rounds = rounds;
        this.betweenTries = new BetweenTries(rounds, this::leave);
        this.round = rounds.add(this);
    }

    /** What tells it from every other of this process. */
    public long number() {
        return rounds.number();
    }

    /** The rounds are numbered as they come. */
    public int round() {
        return round;
    }

    /** The round of a record that comes now: a new one where the partition begins again. */
    public Tenure at(long offset) {
        synchronized (rounds) {
            if (!rounds.book().beginsAgainAt(offset)) {
                return rounds.last();
            }
            rounds.all().forEach(earlier -> earlier.end = Math.min(earlier.end, offset));
            return new Tenure(prepared, membership, whenIdle, rounds);
        }
    }

    /** The last round. */
    public Tenure now() {
        return rounds.last();
    }

    /** The first offset at which other records lie by now; what comes before it belongs to the rounds that follow, too. */
    public long end() {
        return end;
    }

    /** What it shares with the other rounds. */
    TenureRounds rounds() {
        return rounds;
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
    <T> Optional<T> ask(Function<OffsetBook, T> question) {
        return rounds.ask(question);
    }

    /** False when the record, of that time, was done before, by whoever had the partition then. */
    public boolean received(long offset, long timestamp) {
        synchronized (rounds) {
            return rounds.book().received(offset, timestamp);
        }
    }

    /** The record can be committed, unless it is there no more. */
    public void done(long offset) {
        boolean idle;
        synchronized (rounds) {
            if (offset < end) {
                rounds.book().done(offset);
            }
            begun.remove(offset);
            idle = rounds.book().isIdle();
        }
        rounds.finishIfNothingRuns();
        if (idle) {
            whenIdle.run();
        }
    }

    /** What is to be committed; empty when nothing was received, and nothing committed before. */
    Optional<OffsetAndMetadata> committable() {
        return rounds.committable();
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

    private boolean begin(long offset, RunningWork task) {
        synchronized (rounds) {
            return !running.containsKey(offset) && begin(offset) && running.put(offset, task) == null;
        }
    }

    /** What is done stays begun until it can be committed. */
    private void forget(long offset, RunningWork task) {
        synchronized (rounds) {
            running.remove(offset, task);
        }
    }

    private void giveUp(long offset, RunningWork task) {
        synchronized (rounds) {
            running.remove(offset, task);
            begun.remove(offset);
        }
        rounds.finishIfNothingRuns();
    }

    /** Begins work on a record, again perhaps; false when it is left to the next owner. */
    public boolean begin(long offset) {
        synchronized (rounds) {
            if (isLeft(offset)) {
                return false;
            }
            begun.add(offset);
            return true;
        }
    }

    /** Whether the record is left to the next owner. */
    public boolean isLeft(long offset) {
        synchronized (rounds) {
            return rounds.isAbandoned() || rounds.isEnded() && !begun.contains(offset);
        }
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

    public boolean isEnded() {
        return rounds.isEnded();
    }

    /** Begins nothing new; completes when all that was begun is done. What waits for its next try is left. */
    CompletableFuture<Void> drain() {
        rounds.end().forEach(one -> one.betweenTries.end());
        membership.ifPresent(Membership::tell);
        return rounds.finishIfNothingRuns();
    }

    /** Whether work has begun that is not over. Guarded by the rounds. */
    boolean isBusy() {
        return !begun.isEmpty();
    }

    public BetweenTries betweenTries() {
        return betweenTries;
    }

    /** Ends the work on a record that is left, when it comes to a point at which it can. */
    public void leave(long offset) {
        RunningWork task;
        synchronized (rounds) {
            task = running.remove(offset);
            begun.remove(offset);
            betweenTries.over(offset);
        }
        Optional.ofNullable(task).ifPresent(RunningWork::stop);
        rounds.finishIfNothingRuns();
    }

    /** Waits for nothing any more, not even for what runs: it is cancelled, and whatever comes of it all the same is another's. */
    void abandon() {
        List<RunningWork> left = new ArrayList<>();
        synchronized (rounds) {
            rounds.abandon();
            rounds.all().forEach(one -> one.clear(left));
        }
        left.forEach(RunningWork::stop);
        membership.ifPresent(Membership::tell);
        rounds.finishIfNothingRuns();
    }

    private void clear(List<RunningWork> left) {
        left.addAll(running.values());
        running.clear();
        begun.clear();
    }
}
