package dev.custombot.runtime.lane.aside;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** How many records are in memory that were read again, and the conversations that wait for room. Guarded by {@link WaitingRecords}. */
final class RereadRoom {

    private final int most;
    private final Queue<Backlog> hungry = new ArrayDeque<>();
    private int count;

    RereadRoom(int most) {
        this.most = most;
    }

    int free() {
        return most - count;
    }

    /** @param more may be less than nothing */
    void add(int more) {
        count += more;
    }

    /** There is no room for the conversation. */
    void await(Backlog backlog) {
        if (!backlog.isHungry) {
            backlog.isHungry = true;
            hungry.add(backlog);
        }
    }

    /** Whose turn it is, if there is room. */
    Optional<Backlog> next() {
        Optional<Backlog> next = count < most ? Optional.ofNullable(hungry.poll()) : Optional.empty();
        next.ifPresent(backlog -> backlog.isHungry = false);
        return next;
    }
}
