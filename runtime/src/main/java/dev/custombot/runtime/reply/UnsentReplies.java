package dev.custombot.runtime.reply;

import java.util.function.Supplier;

import dev.custombot.runtime.record.Superseded;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import io.smallrye.mutiny.Uni;

/** Brings replies to their end that are not sent, because another was said in their place; never fails. */
final class UnsentReplies {

    private final ReplyEndings endings;

    UnsentReplies(ReplyEndings endings) {
        this.endings = endings;
    }

    /** The other says the same. */
    Uni<Fate> duplicate(WaitingReply reply) {
        return ended(reply, () -> endings.duplicate(reply));
    }

    /** The other says something else. */
    Uni<Fate> superseded(WaitingReply reply, Superseded why) {
        return ended(reply, () -> endings.superseded(reply, why));
    }

    private static Uni<Fate> ended(WaitingReply reply, Supplier<Uni<Void>> ending) {
        if (!reply.begin()) {
            reply.leave();
            return Uni.createFrom().completionStage(reply.fate());
        }
        return reply.end(ending).chain(() -> Uni.createFrom().completionStage(reply.fate()));
    }
}
