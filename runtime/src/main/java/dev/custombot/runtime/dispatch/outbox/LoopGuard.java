package dev.custombot.runtime.dispatch.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.TooManyRepliesException;

/**
 * Cuts two bots off that answer one another without end: counts how often the bot speaks, per conversation and minute. An answer counts
 * once, however many replies it has: a stream is no loop, but has a limit of its own.
 * <p>
 * An answer counts in the minute in which its message came in, so working off a backlog trips nothing, and a handler that is called
 * again counts once. The count is this process', which has the conversation to itself.
 */
public final class LoopGuard {

    private record Minute(String conversationId, long minute) {}

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final long MAX_CONVERSATIONS = 100_000;

    private final Cache<Minute, Set<String>> occasions = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .maximumSize(MAX_CONVERSATIONS).executor(Runnable::run).build();

    private final int perMinute;
    private final int perMessage;

    /**
     * @param perMinute how often the bot may speak in a conversation within a minute
     * @param perMessage how many replies one message may have
     */
    public LoopGuard(int perMinute, int perMessage) {
        this.perMinute = perMinute;
        this.perMessage = perMessage;
    }

    /**
     * The bot speaks.
     *
     * @param occasion the message that it answers, or the one that it says of itself
     * @throws TooManyRepliesException if that is too often; it does not count then
     */
    public void speaks(String conversationId, Instant at, String occasion) {
        Minute minute = new Minute(conversationId, at.getEpochSecond() / 60);
        Set<String> counted = occasions.get(minute, key -> ConcurrentHashMap.newKeySet());
        synchronized (counted) {
            if (counted.size() >= perMinute && !counted.contains(occasion)) {
                throw new TooManyRepliesException(perMinute);
            }
            counted.add(occasion);
        }
    }

    /** @throws TooManyRepliesException if one message cannot have so many replies */
    public void requireFew(int repliesToOneMessage) {
        if (repliesToOneMessage > perMessage) {
            throw TooManyRepliesException.toOneMessage(perMessage);
        }
    }
}
