package dev.custombot.runtime.lane;

import java.util.ArrayDeque;
import java.util.Queue;

/** The tasks of one conversation. Guarded by {@link ConversationLanes}. */
final class Lane {

    /** What is under way in a conversation, and may be repeated after a crash, stays little. */
    private static final int MOST_UNCONFIRMED = 16;

    final String conversationId;
    /** Since when the first task has been it. */
    long since;
    private final Queue<LaneTask> tasks = new ArrayDeque<>();
    private int unconfirmed;
    private LaneTask last;

    Lane(String conversationId) {
        this.conversationId = conversationId;
    }

    /** How many run, wait, or let the next one begin. */
    int size() {
        return tasks.size() + unconfirmed;
    }

    boolean isWaiting() {
        return !tasks.isEmpty();
    }

    /** Whether it is the first one, and may start when there is a place. */
    boolean add(LaneTask task) {
        tasks.add(task);
        return tasks.size() == 1;
    }

    /** The first one, which knows its place from now on. */
    LaneTask first() {
        LaneTask first = tasks.element();
        if (unconfirmed > 0) {
            first.comesAfter(last);
        }
        return first;
    }

    void remove(LaneTask task) {
        if (task.hasLetNextBegin()) {
            unconfirmed--;
        } else {
            tasks.remove();
        }
    }

    /** Whether the next task may begin though the first one is not done. */
    boolean goesOn(LaneTask first) {
        boolean goesOn = unconfirmed < MOST_UNCONFIRMED && first.goOn();
        if (goesOn) {
            tasks.remove();
            unconfirmed++;
            last = first;
        }
        return goesOn;
    }
}
