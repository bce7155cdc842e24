package dev.custombot.runtime.reply;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/**
 * What becomes of requests whose answer was lost. What the hub recognises it is asked again, and so is what changes nothing the
 * second time; of what else it would take once more the bot's configuration says whether once too often or once too little is worse.
 */
final class UnknownRequests {

    private final AttemptEnds ends;
    private final FencedReplies fenced;
    private final DelayedRequests delayed;
    private final Traffic traffic;
    private final boolean recognisesRepetitions;
    private final Predicate<OutgoingReply> mayBeRepeated;
    private final ReplySettings settings;

    /**
     * @param recognisesRepetitions whether the hub does, within a conversation
     * @param mayBeRepeated whether a reply that the hub takes once more changes nothing
     */
    UnknownRequests(AttemptEnds ends, FencedReplies fenced, DelayedRequests delayed, Traffic traffic,
            boolean recognisesRepetitions, Predicate<OutgoingReply> mayBeRepeated, ReplySettings settings) {
        this.ends = ends;
        this.fenced = fenced;
        this.delayed = delayed;
        this.traffic = traffic;
        this.recognisesRepetitions = recognisesRepetitions;
        this.mayBeRepeated = mayBeRepeated;
        this.settings = settings;
    }

    /** @param leadTo where the replies lead their conversations if the hub has taken the request */
    Uni<Void> unknown(Attempt attempt, SendOutcome.Unknown outcome, Map<WaitingReply, ConversationFate> leadTo) {
        long taken = traffic.now().taken();
        String reason = "unknown: " + outcome.cause();
        Optional<Duration> pause = delayed.pause(outcome.retryAfter());
        attempt.replies().stream().filter(this::isHarmful).forEach(reply -> reply.lostAnswers().another(taken));
        List<WaitingReply> over = attempt.replies().stream().filter(reply -> isOver(reply, taken)).toList();
        Attempt rest = AttemptEnds.rest(attempt, over);
        rest.replies().forEach(reply -> reply.lost(leadTo.getOrDefault(reply, ConversationFate.UNKNOWN)));
        if (over.isEmpty()) {
            return again(rest, outcome.cause(), reason, pause);
        }
        Uni<Void> ended = ends.ended(attempt, over,
                reply -> fenced.giveUp(reply, new Reason(reason, ConversationFate.UNKNOWN)));
        if (rest.replies().isEmpty()) {
            delayed.counted(attempt, pause);
            return ended;
        }
        return ended.chain(() -> again(rest, outcome.cause(), reason, pause));
    }

    private boolean isOver(WaitingReply reply, long taken) {
        return isHarmful(reply) && (!settings.repeatsUnknown() || reply.lostAnswers().areEnough(taken));
    }

    /** Once more would be once too often. */
    private boolean isHarmful(WaitingReply reply) {
        return isTakenAgain(reply) && !mayBeRepeated.test(reply.reply());
    }

    /** A message that opens a conversation opens another one. */
    private boolean isTakenAgain(WaitingReply reply) {
        return !recognisesRepetitions || reply.reply().opens().isPresent();
    }

    private Uni<Void> again(Attempt attempt, String cause, String reason, Optional<Duration> pause) {
        if (!attempt.replies().stream().allMatch(this::isTakenAgain)) {
            // What the hub recognises of it tells whether it has the rest, and waits for nothing.
            return delayed.failed(attempt, cause, reason, pause, Duration.ZERO);
        }
        if (attempt.isSingle()) {
            return delayed.failed(attempt, cause, reason, pause,
                    attempt.replies().get(0).lostAnswers().pause(settings.parkedRetry()));
        }
        // None is to be taken once more because of another.
        delayed.counted(attempt, pause);
        return delayed.later(attempt, cause, attempt.singles(), Duration.ZERO);
    }
}
