package dev.custombot.runtime.lane;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The one book about what is done in a partition: the offset up to which everything is, and what is done behind it. It needs no memory
 * for a record that is done, and what it says is committed as a whole. Not thread-safe.
 */
final class OffsetBook {

    private static final long NONE = -1;
    /** A topic that is compacted leaves out very many, and nobody needs to know each. */
    private static final int MOST_LEFT_OUT = 100;

    /** The partition goes on at an offset before the one that was expected. */
    record Restart(long expected, long found) {}

    private final OffsetRanges done = new OffsetRanges();
    private long oldestOpen = NONE;
    private long next = NONE;
    private final RecordAges ages = new RecordAges();
    /** Of which nothing came: the end of each by its first offset. */
    private final NavigableMap<Long, Long> leftOut = new TreeMap<>();
    private long unread;
    private Optional<Restart> restart = Optional.empty();

    /** Goes on with what was committed. */
    void restore(OffsetAndMetadata committed) {
        oldestOpen = committed.offset();
        next = committed.offset();
        OffsetMetadata.read(committed).ends().forEach(done::add);
        oldestOpen = done.removeThrough(oldestOpen);
    }

    /** The partition goes on here, and nothing is known of what lies behind. */
    void startAt(long offset) {
        done.clear();
        oldestOpen = offset;
        next = offset;
    }

    /** Whether a record of this offset is another than the one that was received: its topic was made anew, or cut off. */
    boolean beginsAgainAt(long offset) {
        return offset < next;
    }

    /** What is known from here on concerns other records; those before are the same, and may still be open. */
    private void cutAt(long offset) {
        restart = restart.or(() -> Optional.of(new Restart(next, offset)));
        done.removeFrom(offset);
        leftOut.tailMap(offset, true).clear();
        oldestOpen = Math.min(oldestOpen, offset);
        next = offset;
    }

    /** False when the record was done before. Offsets that are left out are those of no record any more: nobody can work on it. */
    boolean received(long offset) {
        if (beginsAgainAt(offset)) {
            cutAt(offset);
        } else if (next == NONE) {
            startAt(offset);
        }
        if (offset > next && leftOut.size() < MOST_LEFT_OUT) {
            leftOut.putAll(done.missing(next, offset));
        }
        done.add(next, offset);
        next = offset + 1;
        oldestOpen = done.removeThrough(oldestOpen);
        return offset >= oldestOpen && !done.contains(offset);
    }

    void done(long offset) {
        if (offset >= oldestOpen) {
            done.add(offset, offset + 1);
            oldestOpen = done.removeThrough(oldestOpen);
        }
    }

    /** Whether everything that was received is done. */
    boolean isIdle() {
        return oldestOpen >= next;
    }

    boolean received(long offset, long timestamp) {
        boolean isNew = received(offset);
        ages.add(offset, timestamp);
        return isNew;
    }

    /** The consumer is at the position, and so many records lie behind that. */
    void behind(long position, long records) {
        unread = records + (next == NONE ? 0 : Math.max(0, position - next));
    }

    /** Whether there were records at the offsets that were left out, only the brokers know; they are told once. */
    NavigableMap<Long, Long> takeLeftOut() {
        NavigableMap<Long, Long> taken = new TreeMap<>(leftOut);
        leftOut.clear();
        return taken;
    }

    /** They could not be looked at. */
    void leftOut(Map<Long, Long> again) {
        leftOut.putAll(again);
    }

    /** How many records there are that were not received. */
    long unread() {
        return unread;
    }

    /** The time of the oldest record that was received and is not done. */
    OptionalLong oldest() {
        return isIdle() ? OptionalLong.empty() : ages.of(oldestOpen);
    }

    /** The first that nobody has been told of; it is told once. */
    Optional<Restart> takeRestart() {
        Optional<Restart> taken = restart;
        restart = Optional.empty();
        return taken;
    }

    /** How many records were received that are not done. */
    long open() {
        long doneBehind = done.ends().entrySet().stream().mapToLong(range -> Math.max(0,
                Math.min(range.getValue(), next) - Math.min(range.getKey(), next))).sum();
        return isIdle() ? 0 : next - oldestOpen - doneBehind;
    }

    /** Empty when nothing was received, or committed before. */
    Optional<OffsetAndMetadata> committable() {
        return oldestOpen == NONE ? Optional.empty() : Optional.of(OffsetMetadata.of(oldestOpen, done));
    }

    /** How many ranges it consists of. */
    int size() {
        return done.ends().size();
    }
}
