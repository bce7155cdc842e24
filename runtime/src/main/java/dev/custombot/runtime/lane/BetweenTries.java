package dev.custombot.runtime.lane;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * Work that has failed and waits for its next try. Nothing of it runs, so nobody who gives the partition away has to wait for it: the next
 * owner begins with a try. Thread-safe, by the lock of the rounds.
 */
public final class BetweenTries {

    private final TenureRounds rounds;
    private final LongConsumer leave;
    private final Set<Long> waiting = new HashSet<>();

    /** @param leave ends the work on the record at an offset */
    BetweenTries(TenureRounds rounds, LongConsumer leave) {
        this.rounds = rounds;
        this.leave = leave;
    }

    /**
     * Waits between two tries of the work on a record. When the tenure ends meanwhile, or has ended, the record is left at once, and the
     * returned {@code Uni} does not complete.
     */
    public Uni<Void> pause(long offset, Supplier<Uni<Void>> pause) {
        return Uni.createFrom().deferred(() -> {
            if (!begins(offset)) {
                leave.accept(offset);
                return Uni.createFrom().nothing();
            }
            return pause.get().onFailure().invoke(failure -> over(offset))
                    .chain(() -> over(offset) ? Uni.createFrom().voidItem() : Uni.createFrom().nothing());
        });
    }

    private boolean begins(long offset) {
        synchronized (rounds) {
            return !rounds.isEnded() && waiting.add(offset);
        }
    }

    /** Whether it has waited until now. */
    boolean over(long offset) {
        synchronized (rounds) {
            return waiting.remove(offset);
        }
    }

    /** None waits any more. */
    void end() {
        List<Long> left;
        synchronized (rounds) {
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(leave::accept);
    }
}
