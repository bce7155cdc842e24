package dev.custombot.runtime.reply.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The newest offset of each partition that was received. Thread-safe. */
public final class ReceivedOffsets {

    private final Map<Integer, WaitingReply.Position> newest = new ConcurrentHashMap<>();

    public void add(WaitingReply reply) {
        newest.merge(reply.origin().getPartition(), reply.position(),
                (before, now) -> now.isOfSameRound(before) && now.isBefore(before) ? before : now);
    }

    /** In the partition of the reply, since that has begun again, if it has. */
    public long newest(WaitingReply reply) {
        WaitingReply.Position found = newest.get(reply.origin().getPartition());
        return found != null && found.isOfSameRound(reply.position()) ? found.offset() : reply.origin().getOffset();
    }
}
