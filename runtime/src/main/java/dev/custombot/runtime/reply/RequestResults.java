package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.lane.BackOff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What follows for the replies of a request from the way in which it ended. */
final class RequestResults {

    /** It may be one reply that the hub cannot digest: after so many failures, and again after as many, a request is split. */
    private static final int SPLIT_AFTER = 3;

    private final SendQueue queue;
    private final SendGate gate;
    private final FencedConversations fences = new FencedConversations();
    private final RecentReplies recent;
    private final ReplyEndings endings;
    private final Duration parkedRetry;
    private final Duration maxRetryAfter;
    private final BackOff backOff;
    private final Clock clock;

    RequestResults(SendQueue queue, SendGate gate, RecentReplies recent, ReplyEndings endings, ReplyConfig config,
            Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.recent = recent;
        this.endings = endings;
        this.parkedRetry = config.parkedRetry();
        this.maxRetryAfter = config.maxRetryAfter();
        this.backOff = new BackOff(config.initialBackOff(), config.maxBackOff());
        this.clock = clock;
    }

    /**
     * Completes when it is certain what becomes of the replies, or that and when they are sent again.
     *
     * @param otherToken fetches a token other than the one that the hub has just seen
     */
    Uni<Void> deal(Attempt attempt, SendOutcome outcome, Supplier<Uni<String>> otherToken) {
        if (outcome instanceof SendOutcome.TokenRejected) {
            return attempt.renewed()
                    ? passing(attempt, new SendOutcome.Passing("401 with a new token", Optional.empty()))
                    : renewed(attempt, otherToken);
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

    /** Gives up the replies at the head of the conversation that are fenced in; what comes behind them may be sent. */
    Uni<Void> settle(String conversation) {
        List<WaitingReply> fenced = queue.takeFirst(conversation, reply -> fences.codeFor(reply).isPresent());
        if (fenced.isEmpty()) {
            queue.release(conversation);
            return Uni.createFrom().voidItem();
        }
        return giveUpUnsent(fenced).chain(() -> settle(conversation));
    }

    boolean isFenced(WaitingReply reply) {
        return fences.codeFor(reply).isPresent();
    }

    private Uni<Void> renewed(Attempt attempt, Supplier<Uni<String>> otherToken) {
        return otherToken.get().onItemOrFailure().transformToUni((token, failure) -> failure == null
                ? again(attempt, List.of(attempt.withOtherToken()), Duration.ZERO)
                : passing(attempt, new SendOutcome.Passing(failure.getClass().getSimpleName(), Optional.empty())));
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
        gate.denied();
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
        return released(attempt);
    }

    private Uni<Void> refused(Attempt attempt, SendOutcome outcome) {
        WaitingReply reply = attempt.replies().get(0);
        if (outcome instanceof SendOutcome.ConversationEnded ended) {
            fences.put(reply.conversation(), ended.code(), clock.instant());
            return giveUp(reply, ended.code()).chain(() -> released(attempt));
        }
        return giveUp(reply, ((SendOutcome.Refused) outcome).code()).chain(() -> released(attempt));
    }

    /** Its replies have come to their end; what follows is given up if their conversation is fenced now, else sent. */
    private Uni<Void> released(Attempt attempt) {
        List<WaitingReply> fenced = attempt.following().stream().filter(this::isFenced).toList();
        List<WaitingReply> rest = attempt.following().stream().filter(reply -> !isFenced(reply)).toList();
        if (!rest.isEmpty()) {
            return giveUpUnsent(fenced).invoke(() -> queue.release(Attempt.of(attempt.replies(), rest), clock.instant()));
        }
        return giveUpUnsent(fenced).chain(() -> Multi.createFrom().iterable(attempt.conversations())
                .onItem().transformToUniAndConcatenate(this::settle).collect().asList().replaceWithVoid());
    }

    private Uni<Void> giveUpUnsent(List<WaitingReply> replies) {
        return Multi.createFrom().iterable(replies).onItem().transformToUniAndConcatenate(reply -> {
            if (!reply.begin()) {
                reply.leave();
                return Uni.createFrom().voidItem();
            }
            return giveUp(reply, fences.codeFor(reply).orElse("fenced"));
        }).collect().asList().replaceWithVoid();
    }

    private Uni<Void> giveUp(WaitingReply reply, String code) {
        return endings.giveUp(reply, code).invoke(() -> {
            // A replayed dead letter has the same id, and is to be sent.
            recent.forget(reply.reply(), reply.fate());
            reply.done();
        });
    }
}
