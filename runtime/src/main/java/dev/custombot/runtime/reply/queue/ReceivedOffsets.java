package dev.custombot.runtime.reply.queue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The newest offset of each partition that was received. Thread-safe. */
public final class ReceivedOffsets {

    private final Map<Integer, Long> newest = new ConcurrentHashMap<>();

    public void add(WaitingReply reply) {
        newest.merge(reply.origin().getPartition(), reply.origin().getOffset(), Math::max);
    }

    /** In the partition of the reply. */
    public long newest(WaitingReply reply) {
        return newest.getOrDefault(reply.origin().getPartition(), reply.origin().getOffset());
    }
}
