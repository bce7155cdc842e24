package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.runtime.record.ConversationFate;

/**
 * Conversations that the hub takes nothing for any more. A fence holds for replies that had been received when the one was sent that the
 * hub refused, and come after it: they are not tried one by one. What comes before it may be what ends the conversation. A later one is
 * tried, because the bot may have been asked back in the meantime. By their places on the topic: the clocks of those who write them do
 * not matter.
 */
public final class FencedConversations {

    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofHours(1);

    /** Why nothing is taken. */
    public record Reason(String code, ConversationFate fate) {}

    private record Fence(Reason reason, WaitingReply.Position refused, long upTo) {}

    private final Cache<String, Fence> fences = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE)
            .executor(Runnable::run).build();

    public void put(WaitingReply refused, Reason reason) {
        fences.put(refused.conversation(), new Fence(reason, refused.position(), refused.fence()));
    }

    /** Why the hub has refused the conversation of late. */
    public Optional<Reason> reason(String conversation) {
        return Optional.ofNullable(fences.getIfPresent(conversation)).map(Fence::reason);
    }

    /** Why the hub refuses the conversation, if the reply was there before that. */
    public Optional<Reason> reasonFor(WaitingReply reply) {
        Fence fence = fences.getIfPresent(reply.conversation());
        return Optional.ofNullable(fence).filter(one -> one.refused().isOfSameRound(reply.position())
                && !reply.position().isBefore(one.refused()) && reply.origin().getOffset() <= one.upTo()).map(Fence::reason);
    }
}
