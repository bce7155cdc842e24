package dev.custombot.runtime.lane;

import java.util.Optional;
import java.util.OptionalLong;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The one book about what is done in a partition: the offset up to which everything is, and what is done behind it. It needs no memory
 * for a record that is done, and what it says is committed as a whole. Not thread-safe.
 */
final class OffsetBook {

    private static final long NONE = -1;

    /**
     * The partition goes on elsewhere than it was expected to: offsets are those of no record, their records were removed, or it begins again.
     */
    record Leap(long expected, long found) {

        private boolean isLongerThan(Leap other) {
            return Math.abs(found - expected) > Math.abs(other.found - other.expected);
        }
    }

    private final OffsetRanges done = new OffsetRanges();
    private long oldestOpen = NONE;
    private long next = NONE;
    private final RecordAges ages = new RecordAges();
    private long unread;
    private Optional<Leap> leap = Optional.empty();

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

    /** False when the record was done before. Offsets that are left out are those of no record. */
    boolean received(long offset) {
        if (next != NONE && offset != next) {
            Leap seen = new Leap(next, offset);
            leap = leap.filter(longest -> !seen.isLongerThan(longest)).or(() -> Optional.of(seen));
        }
        if (next == NONE || offset < next) {
            // A topic that was made anew, or cut off, begins again: what is known concerns other records.
            startAt(offset);
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

    /** How many records there are that were not received. */
    long unread() {
        return unread;
    }

    /** The time of the oldest record that was received and is not done. */
    OptionalLong oldest() {
        return isIdle() ? OptionalLong.empty() : ages.of(oldestOpen);
    }

    /** The longest that nobody has been told of. */
    Optional<Leap> leap() {
        return leap;
    }

    /** Somebody was told of it. */
    void told(Leap known) {
        leap = leap.filter(longest -> !longest.equals(known));
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
