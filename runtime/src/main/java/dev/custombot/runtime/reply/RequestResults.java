package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.custombot.runtime.hub.HubCredentials;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What follows for the replies of a request from the way in which it ended. */
final class RequestResults {

    /** It may be one reply that the hub cannot digest: after so many failures, and again after as many, a request is split. */
    private static final int SPLIT_AFTER = 3;

    private final SendQueue queue;
    private final SendGate gate;
    private final FencedReplies fenced;
    private final ReplyEndings endings;
    private final HubCredentials credentials;
    private final ReplySettings settings;
    private final BackOff backOff;
    private final Clock clock;

    RequestResults(SendQueue queue, SendGate gate, FencedReplies fenced, ReplyEndings endings, HubCredentials credentials,
            ReplySettings settings, Clock clock) {
        this.queue = queue;
        this.gate = gate;
        this.fenced = fenced;
        this.endings = endings;
        this.credentials = credentials;
        this.settings = settings;
        this.backOff = settings.backOff();
        this.clock = clock;
    }

    /**
     * Completes when it is certain what becomes of the replies, or that and when they are sent again.
     *
     * @param credential that the hub has just seen
     */
    Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential) {
        if (outcome instanceof SendOutcome.CredentialRejected) {
            return attempt.renewed() ? rejectedAgain(attempt, credential) : renewed(attempt, credential);
        }
        if (outcome instanceof SendOutcome.NotTaken notTaken) {
            return passing(attempt, notTaken.cause(), notTaken.retryAfter());
        }
        if (outcome instanceof SendOutcome.Unknown unknown) {
            return unknown(attempt, unknown.cause());
        }
        if (outcome instanceof SendOutcome.Denied denied) {
            return denied(attempt, denied);
        }
        gate.answered();
        if (outcome instanceof SendOutcome.Sent sent) {
            return ended(attempt, attempt.replies(), confirmed(sent.confirmations()));
        }
        if (outcome instanceof SendOutcome.PartlySent partly) {
            return partly(attempt, confirmed(partly.confirmations()));
        }
        if (outcome instanceof SendOutcome.Duplicate duplicate) {
            return duplicate(attempt, duplicate.culprits());
        }
        return refused(attempt, (SendOutcome.Refusal) outcome);
    }

    private Uni<Void> renewed(Attempt attempt, String credential) {
        return credentials.other(credential).onItemOrFailure().transformToUni((other, failure) -> failure == null
                ? again(attempt, List.of(attempt.withOtherToken()), Duration.ZERO)
                : passing(attempt, failure.getClass().getSimpleName(), Optional.empty()));
    }

    private Uni<Void> rejectedAgain(Attempt attempt, String credential) {
        // No token is good enough: that concerns all replies, and asking on and on mends nothing.
        gate.rejected(credential);
        return passing(attempt, "401 with a new token", Optional.empty());
    }

    private Uni<Void> passing(Attempt attempt, String cause, Optional<Duration> retryAfter) {
        Duration longest = settings.maxRetryAfter();
        retryAfter.map(wait -> wait.compareTo(longest) > 0 ? longest : wait).ifPresent(gate::closeFor);
        endings.delayed(attempt, cause);
        Attempt failed = attempt.failed();
        return again(attempt, failed.failures() % SPLIT_AFTER == 0 ? failed.parts() : List.of(failed),
                backOff.after(failed.failures()));
    }

    /** Who recognises repetitions is asked again; else the bot's configuration says whether once too often or once too little is worse. */
    private Uni<Void> unknown(Attempt attempt, String cause) {
        return settings.repeatsUnknown()
                ? passing(attempt, cause, Optional.empty())
                : ended(attempt, attempt.replies(),
                        reply -> fenced.giveUp(reply, new Reason("unknown: " + cause, ConversationFate.UNKNOWN)));
    }

    private Uni<Void> denied(Attempt attempt, SendOutcome.Denied outcome) {
        endings.denied(attempt, outcome.code());
        gate.denied(attempt.parked());
        return again(attempt, attempt.toBeParked(), settings.parkedRetry());
    }

    private Uni<Void> again(Attempt ended, List<Attempt> attempts, Duration pause) {
        queue.again(ended, attempts, clock.instant().plus(pause));
        return Uni.createFrom().voidItem();
    }

    /** What the hub did not confirm it may have all the same. */
    private Uni<Void> partly(Attempt attempt, Confirmed confirmed) {
        List<WaitingReply> sent = attempt.replies().stream().filter(confirmed::includes).toList();
        return sent.isEmpty()
                ? unknown(attempt, "not confirmed")
                : ended(attempt, sent, confirmed).chain(
                        () -> unknown(rest(attempt, sent), "not confirmed"));
    }

    private Uni<Void> duplicate(Attempt attempt, Set<String> culprits) {
        List<WaitingReply> known = attempt.isSingle() ? attempt.replies() : named(attempt, culprits);
        if (known.isEmpty()) {
            // After a lost answer the hub has all of them; each on its own is then quicker than a search.
            return again(attempt, attempt.singles(), Duration.ZERO);
        }
        return endedAndRest(attempt, known, reply -> {
            endings.duplicate(reply);
            reply.done();
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> refused(Attempt attempt, SendOutcome.Refusal refusal) {
        if (attempt.isSingle()) {
            return givenUp(attempt, attempt.replies(), List.of(), refusal);
        }
        List<WaitingReply> named = named(attempt, refusal.culprits());
        Map<String, List<WaitingReply>> conversations = named.stream()
                .collect(Collectors.groupingBy(WaitingReply::conversation));
        // Of several replies in one conversation the first may be good, and the reason why the second is not.
        List<List<WaitingReply>> unclear = conversations.values().stream().filter(replies -> replies.size() > 1).toList();
        if (named.isEmpty() || unclear.stream().anyMatch(replies -> replies.size() == attempt.replies().size())) {
            return again(attempt, attempt.halves(), Duration.ZERO);
        }
        List<WaitingReply> guilty = named.stream().filter(reply -> conversations.get(reply.conversation()).size() == 1)
                .toList();
        return givenUp(attempt, guilty, unclear, refusal);
    }

    private Uni<Void> givenUp(Attempt attempt, List<WaitingReply> guilty, List<List<WaitingReply>> unclear,
            SendOutcome.Refusal refusal) {
        Reason reason = new Reason(refusal.code(), fate(refusal));
        if (reason.fate() != ConversationFate.UNKNOWN) {
            guilty.forEach(reply -> fenced.fence(reply.conversation(), reason));
        }
        List<Attempt> others = new ArrayList<>();
        List<WaitingReply> apart = new ArrayList<>(guilty);
        unclear.forEach(replies -> {
            apart.addAll(replies);
            others.addAll(Attempt.of(replies, List.of()).halves());
        });
        Attempt rest = rest(attempt, apart);
        if (!rest.replies().isEmpty()) {
            others.add(rest);
        }
        return ended(attempt, guilty, reply -> fenced.giveUp(reply, reason))
                .chain(() -> others.isEmpty() ? Uni.createFrom().voidItem() : again(attempt, others, Duration.ZERO));
    }

    private static ConversationFate fate(SendOutcome.Refusal refusal) {
        if (refusal instanceof SendOutcome.ConversationOver) {
            return ConversationFate.OVER;
        }
        return refusal instanceof SendOutcome.NotPartOfConversation ? ConversationFate.WITHOUT_BOT : ConversationFate.UNKNOWN;
    }

    private static List<WaitingReply> named(Attempt attempt, Set<String> culprits) {
        return attempt.replies().stream().filter(reply -> culprits.contains(reply.reply().messageId())).toList();
    }

    private static Attempt rest(Attempt attempt, List<WaitingReply> without) {
        return attempt.with(attempt.replies().stream().filter(reply -> !without.contains(reply)).toList());
    }

    /** These are brought to their end, and the others of the request are sent again at once. */
    private Uni<Void> endedAndRest(Attempt attempt, List<WaitingReply> ended, Function<WaitingReply, Uni<Void>> ending) {
        Attempt rest = rest(attempt, ended);
        return ended(attempt, ended, ending).chain(() -> rest.replies().isEmpty()
                ? Uni.createFrom().voidItem()
                : again(attempt, List.of(rest), Duration.ZERO));
    }

    /** Brings replies to their end; conversations of which nothing is left in the request go on. */
    private Uni<Void> ended(Attempt attempt, List<WaitingReply> ended, Function<WaitingReply, Uni<Void>> ending) {
        Set<String> over = new HashSet<>(attempt.conversations());
        over.removeAll(rest(attempt, ended).conversations());
        return Multi.createFrom().iterable(ended).onItem().transformToUniAndConcatenate(ending::apply).collect().asList()
                .chain(() -> over.size() == attempt.conversations().size()
                        ? fenced.release(attempt)
                        : Multi.createFrom().iterable(over).onItem().transformToUniAndConcatenate(fenced::settle).collect()
                                .asList().replaceWithVoid());
    }

    private Confirmed confirmed(List<Confirmation> confirmations) {
        return new Confirmed(endings, confirmations.stream().collect(
                Collectors.toMap(Confirmation::messageId, Confirmation::conversationId, (first, second) -> first)));
    }

    /** What the hub says that it has, by messageId, with the conversation that it is in. */
    private record Confirmed(ReplyEndings endings, Map<String, Optional<String>> conversations)
            implements
                Function<WaitingReply, Uni<Void>> {

        boolean includes(WaitingReply reply) {
            return conversations.containsKey(reply.reply().messageId());
        }

        @Override
        public Uni<Void> apply(WaitingReply reply) {
            endings.sent(reply);
            Optional<String> opened = reply.reply().opens()
                    .flatMap(opens -> conversations.getOrDefault(reply.reply().messageId(), Optional.empty()));
            return opened.map(id -> endings.started(reply, id)).orElseGet(() -> Uni.createFrom().voidItem())
                    .invoke(reply::done);
        }
    }
}
