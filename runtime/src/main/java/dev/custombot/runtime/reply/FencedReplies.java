package dev.custombot.runtime.reply;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.FencedConversations;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.RecentReplies;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** Gives replies up, those too that wait in a conversation of which the hub takes nothing any more; lets the others go on. */
final class FencedReplies {

    /** The fence was forgotten in the moment in which it was needed. */
    private static final Reason FORGOTTEN = new Reason("fenced", ConversationFate.UNKNOWN);

    private final FencedConversations fences = new FencedConversations();
    private final SendQueue queue;
    private final RecentReplies recent;
    private final ReplyEndings endings;
    private final Clock clock;

    FencedReplies(SendQueue queue, RecentReplies recent, ReplyEndings endings, Clock clock) {
        this.queue = queue;
        this.recent = recent;
        this.endings = endings;
        this.clock = clock;
    }

    /** Nothing that waits for the conversation of the refused reply is tried. */
    void fence(WaitingReply refused, Reason reason) {
        fences.put(refused, reason);
    }

    /** Gives up the replies at the head of the conversation that are fenced in; what comes behind them may be sent. */
    Uni<Void> settle(String conversation) {
        List<WaitingReply> fenced = queue.takeFirst(conversation, this::isFenced);
        if (fenced.isEmpty()) {
            queue.release(conversation);
            return Uni.createFrom().voidItem();
        }
        return giveUpUnsent(fenced).chain(() -> settle(conversation));
    }

    /** Why the hub has refused the conversation of late. */
    Optional<Reason> reason(String conversation) {
        return fences.reason(conversation);
    }

    boolean isFenced(WaitingReply reply) {
        return fences.reasonFor(reply).isPresent();
    }

    /** Its replies have come to their end; what follows is given up if their conversation is fenced now, else sent. */
    Uni<Void> release(Attempt attempt) {
        List<WaitingReply> fenced = attempt.following().stream().filter(this::isFenced).toList();
        List<WaitingReply> rest = attempt.following().stream().filter(reply -> !isFenced(reply)).toList();
        if (!rest.isEmpty()) {
            return giveUpUnsent(fenced).invoke(() -> queue.release(Attempt.of(attempt.replies(), rest), clock.instant()));
        }
        return giveUpUnsent(fenced).chain(() -> OneByOne.of(attempt.conversations(), this::settle));
    }

    private Uni<Void> giveUpUnsent(List<WaitingReply> replies) {
        return OneByOne.of(replies, reply -> {
            if (!reply.begin()) {
                reply.leave();
                return Uni.createFrom().voidItem();
            }
            return giveUp(reply, fences.reasonFor(reply).orElse(FORGOTTEN));
        });
    }

    /** Gives up a reply that does not go, while others do. */
    Uni<Void> giveUpTrying(WaitingReply reply, String cause) {
        recent.forget(reply, reply.fate());
        return reply.end(() -> endings.giveUpTrying(reply, cause));
    }

    /**
     * Gives up a reply that the hub has refused. An answer that was lost is no refusal: what may itself have led the conversation where it
     * is counts as taken, and of what else may have been taken nobody knows.
     */
    Uni<Void> giveUp(WaitingReply reply, Reason reason) {
        if (reason.fate() != ConversationFate.UNKNOWN && reply.mayHaveLedTo(reason.fate())) {
            return reply.end(() -> endings.perhapsTaken(reply, reason.code()));
        }
        // Before it lies in the dead letters: when it is replayed, it has the same id, and is to be sent.
        recent.forget(reply, reply.fate());
        boolean isUnknown = reason.fate() != ConversationFate.UNKNOWN && reply.isPerhapsTaken();
        return reply.end(
                () -> endings.giveUp(reply, isUnknown ? "unknown: " + reason.code() : reason.code(), reason.fate()));
    }
}
