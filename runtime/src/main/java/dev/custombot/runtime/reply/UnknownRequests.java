package dev.custombot.runtime.reply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/**
 * What becomes of requests whose answer was lost. What the hub recognises it is asked again; of what it would take once more the bot's
 * configuration says whether once too often or once too little is worse.
 */
final class UnknownRequests {

    private final AttemptEnds ends;
    private final FencedReplies fenced;
    private final DelayedRequests delayed;
    private final boolean recognisesRepetitions;
    private final boolean repeats;

    /**
     * @param recognisesRepetitions whether the hub does, within a conversation
     * @param repeats whether what it would not recognise is sent again all the same
     */
    UnknownRequests(AttemptEnds ends, FencedReplies fenced, DelayedRequests delayed, boolean recognisesRepetitions,
            boolean repeats) {
        this.ends = ends;
        this.fenced = fenced;
        this.delayed = delayed;
        this.recognisesRepetitions = recognisesRepetitions;
        this.repeats = repeats;
    }

    /** @param leadTo where the replies lead their conversations if the hub has taken the request */
    Uni<Void> unknown(Attempt attempt, SendOutcome.Unknown outcome, Map<WaitingReply, ConversationFate> leadTo) {
        String reason = "unknown: " + outcome.cause();
        Optional<Duration> pause = delayed.pause(outcome.retryAfter());
        List<WaitingReply> over = attempt.replies().stream().filter(this::isOver).toList();
        Attempt rest = AttemptEnds.rest(attempt, over);
        rest.replies().forEach(reply -> reply.lost(leadTo.getOrDefault(reply, ConversationFate.UNKNOWN)));
        if (over.isEmpty()) {
            return delayed.failed(rest, outcome.cause(), reason, pause);
        }
        Uni<Void> ended = ends.ended(attempt, over,
                reply -> fenced.giveUp(reply, new Reason(reason, ConversationFate.UNKNOWN)));
        if (rest.replies().isEmpty()) {
            delayed.counted(attempt, pause);
            return ended;
        }
        return ended.chain(() -> delayed.failed(rest, outcome.cause(), reason, pause));
    }

    private boolean isOver(WaitingReply reply) {
        return !repeats && isTakenAgain(reply);
    }

    /** A message that opens a conversation opens another one. */
    private boolean isTakenAgain(WaitingReply reply) {
        return !recognisesRepetitions || reply.reply().opens().isPresent();
    }
}
