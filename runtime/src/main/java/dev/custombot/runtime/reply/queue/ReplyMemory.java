package dev.custombot.runtime.reply.queue;

/**
 * The turns and the replies that were read lately, by this process or by whoever had their partitions before. Thread-safe.
 */
public final class ReplyMemory {

    private final RecentTurns turns = new RecentTurns();
    private final RecentReplies replies = new RecentReplies();

    public RecentTurns turns() {
        return turns;
    }

    public RecentReplies replies() {
        return replies;
    }

    /** How many records are remembered, of all partitions together. */
    public int most() {
        return RecentTurns.REMEMBERED;
    }

    /** It was brought to its end before this process had its partition. */
    public void remember(SeenRecord record) {
        turns.remember(record);
        replies.remember(record);
    }
}
