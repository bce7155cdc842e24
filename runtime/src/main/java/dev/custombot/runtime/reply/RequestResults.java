package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.HubTokens;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** What follows for the replies of a request from the way in which it ended. */
final class RequestResults {

    /** It may be one reply that the hub cannot digest: after so many failures, and again after as many, a request is split. */
    private static final int SPLIT_AFTER = 3;

    private final SendQueue queue;
    private final SendGate gate;
    private final FencedReplies fenced;
    private final ReplyEndings endings;
    private final HubTokens tokens;
    private final Duration parkedRetry;
    private final Duration maxRetryAfter;
    private final BackOff backOff;
    private final Clock clock;

    RequestResults(SendQueue queue, SendGate gate, FencedReplies fenced, ReplyEndings endings, HubTokens tokens,
            ReplyConfig config, Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.fenced = fenced;
        this.endings = endings;
        this.tokens = tokens;
        this.parkedRetry = config.parkedRetry();
        this.maxRetryAfter = config.maxRetryAfter();
        this.backOff = new BackOff(config.initialBackOff(), config.maxBackOff());
        this.clock = clock;
    }

    /**
     * Completes when it is certain what becomes of the replies, or that and when they are sent again.
     *
     * @param token that the hub has just seen
     */
    Uni<Void> deal(Attempt attempt, SendOutcome outcome, String token) {
        if (outcome instanceof SendOutcome.TokenRejected) {
            return attempt.renewed() ? rejectedAgain(attempt, token) : renewed(attempt, token);
        }
        if (outcome instanceof SendOutcome.Passing passing) {
            return passing(attempt, passing);
        }
        if (outcome instanceof SendOutcome.Denied denied) {
            return denied(attempt, denied);
        }
        gate.answered();
        if (outcome instanceof SendOutcome.Sent) {
            return sent(attempt, false);
        }
        if (outcome instanceof SendOutcome.Duplicate) {
            // After a lost answer the hub has all of them; each on its own is then quicker than a search.
            return attempt.isSingle() ? sent(attempt, true) : again(attempt, attempt.singles(), Duration.ZERO);
        }
        return attempt.isSingle() ? refused(attempt, outcome) : again(attempt, attempt.halves(), Duration.ZERO);
    }

    private Uni<Void> renewed(Attempt attempt, String token) {
        return tokens.other(token).onItemOrFailure().transformToUni((other, failure) -> failure == null
                ? again(attempt, List.of(attempt.withOtherToken()), Duration.ZERO)
                : passing(attempt, new SendOutcome.Passing(failure.getClass().getSimpleName(), Optional.empty())));
    }

    private Uni<Void> rejectedAgain(Attempt attempt, String token) {
        // No token is good enough: that concerns all replies, and asking on and on mends nothing.
        gate.rejected(token);
        return passing(attempt, new SendOutcome.Passing("401 with a new token", Optional.empty()));
    }

    private Uni<Void> passing(Attempt attempt, SendOutcome.Passing outcome) {
        outcome.retryAfter().map(wait -> wait.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : wait).ifPresent(gate::closeFor);
        endings.delayed(attempt, outcome.cause());
        Attempt failed = attempt.failed();
        return again(attempt, failed.failures() % SPLIT_AFTER == 0 ? failed.parts() : List.of(failed),
                backOff.after(failed.failures()));
    }

    private Uni<Void> denied(Attempt attempt, SendOutcome.Denied outcome) {
        endings.denied(attempt, outcome.code());
        gate.denied(attempt.parked());
        return again(attempt, attempt.toBeParked(), parkedRetry);
    }

    private Uni<Void> again(Attempt ended, List<Attempt> attempts, Duration pause) {
        queue.again(ended, attempts, clock.instant().plus(pause));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> sent(Attempt attempt, boolean duplicate) {
        for (WaitingReply reply : attempt.replies()) {
            if (duplicate) {
                endings.duplicate(reply);
            } else {
                endings.sent(reply);
            }
            reply.done();
        }
        return fenced.release(attempt);
    }

    private Uni<Void> refused(Attempt attempt, SendOutcome outcome) {
        WaitingReply reply = attempt.replies().get(0);
        if (outcome instanceof SendOutcome.ConversationEnded ended) {
            fenced.fence(reply.conversation(), ended.code());
            return fenced.giveUp(reply, ended.code()).chain(() -> fenced.release(attempt));
        }
        return fenced.giveUp(reply, ((SendOutcome.Refused) outcome).code()).chain(() -> fenced.release(attempt));
    }
}
