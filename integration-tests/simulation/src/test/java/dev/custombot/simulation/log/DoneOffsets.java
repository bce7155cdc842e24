package dev.custombot.simulation.log;

import java.util.Base64;
import java.util.BitSet;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** Reads in a commit, as the format is documented and not as the bot reads it, whether an offset is done. */
final class DoneOffsets {

    private static final String LENGTHS = "cb1r";
    private static final String BITS = "cb1b";

    private DoneOffsets() {}

    static boolean contains(OffsetAndMetadata committed, long offset) {
        long behind = offset - committed.offset();
        String metadata = committed.metadata();
        if (behind < 0 || metadata.isEmpty()) {
            return behind < 0;
        }
        byte[] bytes = Base64.getDecoder().decode(metadata.substring(LENGTHS.length()));
        return metadata.startsWith(BITS)
                ? BitSet.valueOf(bytes).get((int) behind)
                : metadata.startsWith(LENGTHS) && isDone(bytes, behind);
    }

    /** What is open and what is done, in turn, seven bits to a byte. */
    private static boolean isDone(byte[] bytes, long behind) {
        long reached = 0;
        long length = 0;
        int shift = 0;
        boolean done = false;
        for (byte next : bytes) {
            length |= (long) (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0) {
                reached += length;
                if (behind < reached) {
                    return done;
                }
                done = !done;
                length = 0;
                shift = 0;
            }
        }
        return false;
    }
}
