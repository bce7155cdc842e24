package dev.custombot.runtime.lane.aside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.lane.Tenure;

/** What waits in one conversation. Guarded by {@link WaitingRecords}. */
final class Backlog {

    final String conversationId;
    final OffsetQueue setAside = new OffsetQueue();
    /** They were in memory before, and come before all that lie aside. */
    private final TreeSet<Long> givenBack = new TreeSet<>();
    final TopicPartition partition;
    private volatile Tenure tenure;
    int inMemory;
    boolean isReading;
    boolean isHungry;
    boolean isTold;
    /** Up to where what is being read is what was wanted. */
    private long readEnd = Long.MAX_VALUE;
    private boolean isHeld;
    private long heldAt;
    private String head = "";

    Backlog(String conversationId, TopicPartition partition, Tenure tenure) {
        this.conversationId = conversationId;
        this.partition = partition;
        this.tenure = tenure;
    }

    boolean isEmpty() {
        return inMemory == 0 && aside() == 0 && !isReading;
    }

    /** How many are not in memory. */
    int aside() {
        return setAside.size() + givenBack.size();
    }

    Tenure tenure() {
        return tenure;
    }

    /** Where the partition has begun again, what lay aside from there on is there no more. Gives how many those are. */
    int follow() {
        Tenure now = tenure.now();
        if (now == tenure) {
            return 0;
        }
        long end = tenure.end();
        int before = aside();
        setAside.removeFrom(end);
        givenBack.tailSet(end, true).clear();
        readEnd = Math.min(readEnd, end);
        tenure = now;
        isHeld = isHeld && aside() > 0;
        return before - aside();
    }

    /** What is wanted is read from now on. */
    void beginReading() {
        isReading = true;
        readEnd = Long.MAX_VALUE;
    }

    /** Whether a record that was wanted is the same still. */
    boolean isStillThere(long offset) {
        return offset < readEnd;
    }

    /** Whether a new record may come into memory: nothing of the conversation is before it that is not. */
    boolean admits(int most) {
        return inMemory < most && aside() == 0 && !isReading && !isHeld;
    }

    boolean isHeld() {
        return isHeld;
    }

    /** The message that is held back, with all behind it. */
    String head() {
        return head;
    }

    /** @param seen which change the decision is based on */
    void giveBack(long offset, String messageId, long seen) {
        givenBack.add(offset);
        if (!isHeld) {
            isHeld = true;
            heldAt = seen;
            head = messageId;
        }
    }

    /** Whether something else may be read; a conversation that was held goes on when all of it was given back, and something has changed. */
    boolean goesOn(long changes) {
        if (isHeld && (heldAt == changes || inMemory > 0)) {
            return false;
        }
        isHeld = false;
        return true;
    }

    boolean hasGivenBack() {
        return !givenBack.isEmpty();
    }

    /** The first ones of those that were given back, no longer among them. */
    List<Long> takeGivenBack(int most) {
        List<Long> taken = new ArrayList<>();
        while (taken.size() < most && !givenBack.isEmpty()) {
            taken.add(givenBack.pollFirst());
        }
        return taken;
    }

    void backAgain(Collection<Long> offsets) {
        givenBack.addAll(offsets);
    }

    /** They are another's. */
    void forget() {
        setAside.clear();
        givenBack.clear();
        isHeld = false;
    }
}
