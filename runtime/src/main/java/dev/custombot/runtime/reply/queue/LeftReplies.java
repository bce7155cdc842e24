package dev.custombot.runtime.reply.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replies that are left to the next owner of their partition, and the conversations of which none is in a request any more. */
final class LeftReplies {

    private final List<WaitingReply> replies = new ArrayList<>();
    private final Set<String> conversations = new HashSet<>();

    /** Those that were in no request. */
    void add(List<WaitingReply> unsent) {
        replies.addAll(unsent);
    }

    /** Those of the request that are not kept, and what follows them; that follows those which are kept, if any are. */
    void add(Attempt attempt, List<WaitingReply> kept) {
        if (kept.size() == attempt.replies().size()) {
            return;
        }
        Attempt leaving = attempt.with(attempt.replies().stream().filter(reply -> !kept.contains(reply)).toList());
        replies.addAll(leaving.replies());
        if (kept.isEmpty()) {
            replies.addAll(leaving.following());
        }
        conversations.addAll(leaving.conversations());
        conversations.removeAll(attempt.with(kept).conversations());
    }

    List<WaitingReply> replies() {
        return List.copyOf(replies);
    }

    Set<String> conversations() {
        return Set.copyOf(conversations);
    }
}
