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

    /** What became of a reply that another process has read is not known. */
    private static final CompletableFuture<Fate> ELSEWHERE = CompletableFuture.completedFuture(Fate.DONE);

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

    /**
     * It came before under its ids, in the hands of another process. The hub knows whether it has taken it: what says the same is sent
     * again, and so is what was replayed.
     */
    synchronized void remember(SeenRecord record) {
        record.fingerprints().forEach((id, fingerprint) -> {
            replies.putIfAbsent(new Key(record.conversationId(), id), new Earlier(ELSEWHERE, fingerprint));
            forgetOldest();
        });
    }

    /** The one that came before this one under the same id; without one, this one is remembered. */
    public synchronized Optional<Earlier> before(WaitingReply reply) {
        Earlier first = replies.putIfAbsent(key(reply), earlier(reply));
        if (first != null && first.fate() == ELSEWHERE && (first.isRepeatedBy(reply) || reply.isReplayed())) {
            replies.put(key(reply), earlier(reply));
            return Optional.empty();
        }
        forgetOldest();
        return Optional.ofNullable(first);
    }

    private static Earlier earlier(WaitingReply reply) {
        return new Earlier(reply.fate(), reply.reply().fingerprint());
    }

    private void forgetOldest() {
        if (replies.size() > REMEMBERED) {
            replies.remove(replies.keySet().iterator().next());
        }
    }

    /** The hub does not have it: another record under its id may be sent. */
    public synchronized void forget(WaitingReply reply, CompletableFuture<Fate> fate) {
        replies.computeIfPresent(key(reply), (key, known) -> known.fate() == fate ? null : known);
    }

    private static Key key(WaitingReply reply) {
        return new Key(reply.conversation(), reply.reply().messageId());
    }
}
