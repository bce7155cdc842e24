package dev.custombot.runtime.reply.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.custombot.runtime.reply.queue.WaitingReply.Fate;

/**
 * The last replies that were read, so that what comes again under its messageId is not sent again, and something else under a messageId that
 * was there before is noticed: the hub would drop it without a word. The oldest are forgotten first; a cache would keep what is asked for often, and here nothing is.
 */
public final class RecentReplies {

    private static final int REMEMBERED = 10_000;

    private record Key(String conversationId, String messageId) {}

    /**
     * The reply that came before under the same id.
     *
     * @param fingerprint of what it said
     */
    public record Earlier(CompletableFuture<Fate> fate, String fingerprint) {

        /** Whether the other one says the same. */
        public boolean isRepeatedBy(WaitingReply other) {
            return fingerprint.equals(other.reply().fingerprint());
        }
    }

    private final Map<Key, Earlier> replies = new LinkedHashMap<>();

    /** The one that came before this one under the same id; without one, this one is remembered. */
    public synchronized Optional<Earlier> before(WaitingReply reply) {
        Earlier first = replies.putIfAbsent(key(reply), new Earlier(reply.fate(), reply.reply().fingerprint()));
        if (replies.size() > REMEMBERED) {
            replies.remove(replies.keySet().iterator().next());
        }
        return Optional.ofNullable(first);
    }

    /** The hub does not have it: another record under its id may be sent. */
    public synchronized void forget(WaitingReply reply, CompletableFuture<Fate> fate) {
        replies.computeIfPresent(key(reply), (key, known) -> known.fate() == fate ? null : known);
    }

    private static Key key(WaitingReply reply) {
        return new Key(reply.conversation(), reply.reply().messageId());
    }
}
