package dev.custombot.runtime.lane;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * What is done behind a committed offset, as the metadata of the commit: the lengths of what is open and what is done in turn, or a bit for
 * each offset, whichever says more in the space that brokers allow. What does not fit is left out, and done again by the next owner.
 */
final class OffsetMetadata {

    /** Brokers take 4 096 characters unless configured otherwise. */
    static final int MOST_CHARACTERS = 3_000;

    private static final int MOST_BYTES = MOST_CHARACTERS / 4 * 3 - 6;
    private static final String LENGTHS = "cb1r";
    private static final String BITS = "cb1b";
    private static final int LONGEST_NUMBER = 10;
    private static final int SEVEN_BITS = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private OffsetMetadata() {}

    static OffsetAndMetadata of(long oldestOpen, OffsetRanges done) {
        if (done.ends().isEmpty()) {
            return new OffsetAndMetadata(oldestOpen);
        }
        Encoded lengths = lengths(oldestOpen, done);
        Encoded best = lengths.count() < done.ends().size() ? longer(lengths, bits(oldestOpen, done)) : lengths;
        return new OffsetAndMetadata(oldestOpen, best.text());
    }

    /** What somebody else has written there says nothing. */
    static OffsetRanges read(OffsetAndMetadata committed) {
        OffsetRanges done = new OffsetRanges();
        String metadata = committed.metadata();
        try {
            if (metadata.startsWith(LENGTHS)) {
                readLengths(committed.offset(), bytes(metadata), done);
            } else if (metadata.startsWith(BITS)) {
                BitSet.valueOf(bytes(metadata)).stream()
                        .forEach(bit -> done.add(committed.offset() + bit, committed.offset() + bit + 1));
            }
        } catch (IllegalArgumentException e) {
            done.clear();
        }
        return done;
    }

    /** @param offsets how many it says are done */
    private record Encoded(String text, long offsets, int count) {}

    private static Encoded longer(Encoded one, Encoded other) {
        return one.offsets() >= other.offsets() ? one : other;
    }

    private static Encoded lengths(long oldestOpen, OffsetRanges done) {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        long reached = oldestOpen;
        long offsets = 0;
        int count = 0;
        for (Map.Entry<Long, Long> range : done.ends().entrySet()) {
            if (bytes.remaining() < 2 * LONGEST_NUMBER) {
                break;
            }
            write(bytes, range.getKey() - reached);
            write(bytes, range.getValue() - range.getKey());
            reached = range.getValue();
            offsets += range.getValue() - range.getKey();
            count++;
        }
        bytes.flip();
        byte[] written = new byte[bytes.remaining()];
        bytes.get(written);
        return new Encoded(LENGTHS + text(written), offsets, count);
    }

    private static Encoded bits(long oldestOpen, OffsetRanges done) {
        BitSet bits = new BitSet();
        long end = oldestOpen + (long) MOST_BYTES * Byte.SIZE;
        done.ends().headMap(end, false).forEach((first, last) -> bits.set((int) (first - oldestOpen),
                (int) (Math.min(last, end) - oldestOpen)));
        return new Encoded(BITS + text(bits.toByteArray()), bits.cardinality(), 0);
    }

    private static void readLengths(long oldestOpen, byte[] bytes, OffsetRanges done) {
        ByteBuffer lengths = ByteBuffer.wrap(bytes);
        long reached = oldestOpen;
        while (lengths.hasRemaining()) {
            long first = reached + number(lengths);
            reached = first + number(lengths);
            done.add(first, reached);
        }
    }

    private static void write(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > LOW) {
            bytes.put((byte) (rest & LOW | MORE));
            rest >>>= SEVEN_BITS;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        byte next = (byte) MORE;
        while ((next & MORE) != 0) {
            if (!bytes.hasRemaining() || shift >= Long.SIZE) {
                throw new IllegalArgumentException("The metadata breaks off");
            }
            next = bytes.get();
            number |= (long) (next & LOW) << shift;
            shift += SEVEN_BITS;
        }
        return number;
    }

    private static byte[] bytes(String metadata) {
        return Base64.getDecoder().decode(metadata.substring(LENGTHS.length()));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
