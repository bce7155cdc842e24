package dev.custombot.runtime.reply.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.custombot.runtime.reply.queue.WaitingReply.Fate;

/**
 * The last replies that were read, so that a second record under the same messageId is not sent: what reached the topic first is what
 * the customer sees. The oldest are forgotten first; a cache would keep what is asked for often, and here nothing is.
 */
public final class RecentReplies {

    private static final int REMEMBERED = 10_000;

    private record Key(String conversationId, String messageId) {}

    private final Map<Key, CompletableFuture<Fate>> fates = new LinkedHashMap<>();

    /** The fate of the reply that came before this one under the same id; without one, this one is remembered. */
    public synchronized Optional<CompletableFuture<Fate>> before(WaitingReply reply) {
        CompletableFuture<Fate> first = fates.putIfAbsent(key(reply), reply.fate());
        if (fates.size() > REMEMBERED) {
            fates.remove(fates.keySet().iterator().next());
        }
        return Optional.ofNullable(first);
    }

    /** The hub does not have it: another record under its id may be sent. */
    public synchronized void forget(WaitingReply reply, CompletableFuture<Fate> fate) {
        fates.remove(key(reply), fate);
    }

    private static Key key(WaitingReply reply) {
        return new Key(reply.conversation(), reply.reply().messageId());
    }
}
