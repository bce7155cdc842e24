package dev.custombot.runtime.dispatch.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.TooManyRepliesException;

/**
 * Cuts two bots off that answer one another without end: counts the bot's messages per conversation and minute.
 * <p>
 * A reply counts in the minute in which the message it answers came in, so working off a backlog trips nothing. The count is this
 * process', which has the conversation to itself. A reply that is made again under its id, by a handler that is called again, counts
 * once.
 */
public final class LoopGuard {

    private record Minute(String conversationId, long minute) {}

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final long MAX_CONVERSATIONS = 100_000;

    private final Cache<Minute, Set<String>> messageIds = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .maximumSize(MAX_CONVERSATIONS).build();

    private final int limit;

    /** @param limit how many messages of the bot a conversation may have within a minute */
    public LoopGuard(int limit) {
        this.limit = limit;
    }

    /** @throws TooManyRepliesException if these messages are too many; they do not count then */
    public void count(String conversationId, Instant at, List<String> newIds) {
        Minute minute = new Minute(conversationId, at.getEpochSecond() / 60);
        Set<String> counted = messageIds.get(minute, key -> ConcurrentHashMap.newKeySet());
        synchronized (counted) {
            long more = newIds.stream().filter(id -> !counted.contains(id)).count();
            if (counted.size() + more > limit) {
                throw new TooManyRepliesException(limit);
            }
            counted.addAll(newIds);
        }
    }
}
