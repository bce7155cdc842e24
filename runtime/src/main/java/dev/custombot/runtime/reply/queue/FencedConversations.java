package dev.custombot.runtime.reply.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.custombot.runtime.record.ConversationFate;

/**
 * Conversations that the hub takes nothing for any more. A fence holds for replies that were written before it was put up: they are
 * not tried one by one. A later one is tried, because the bot may have been asked back in the meantime.
 */
public final class FencedConversations {

    private static final int MOST = 10_000;
    private static final Duration LIFE = Duration.ofHours(1);

    /** Why nothing is taken. */
    public record Reason(String code, ConversationFate fate) {}

    private record Fence(Reason reason, Instant at) {}

    private final Cache<String, Fence> fences = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    public void put(String conversation, Reason reason, Instant at) {
        fences.put(conversation, new Fence(reason, at));
    }

    /** Why the hub refuses the conversation, if the reply was written before that. */
    public Optional<Reason> reasonFor(WaitingReply reply) {
        Fence fence = fences.getIfPresent(reply.conversation());
        Instant written = reply.origin().getTimestamp();
        return fence == null || written != null && written.isAfter(fence.at()) ? Optional.empty() : Optional.of(fence.reason());
    }
}
