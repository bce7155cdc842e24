package dev.custombot.runtime.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** What follows for the replies of a request from the way in which it ended. */
final class RequestResults {

    private static final SendOutcome.Unknown NOT_CONFIRMED = new SendOutcome.Unknown("not confirmed");

    private final AttemptEnds ends;
    private final RefusedRequests refused;
    private final DelayedRequests delayed;
    private final UnknownRequests unknown;
    private final ReplyEndings endings;
    private final SendGate gate;
    private final HubCircuit circuit;
    private final Traffic traffic;

    RequestResults(AttemptEnds ends, RefusedRequests refused, DelayedRequests delayed, UnknownRequests unknown,
            ReplyEndings endings, SendGate gate, HubCircuit circuit, Traffic traffic) {
        this.ends = ends;
        this.refused = refused;
        this.delayed = delayed;
        this.unknown = unknown;
        this.endings = endings;
        this.gate = gate;
        this.circuit = circuit;
        this.traffic = traffic;
    }

    /**
     * Completes when it is certain what becomes of the replies, or that and when they are sent again.
     *
     * @param credential that the hub has just seen
     */
    Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential) {
        if (outcome instanceof SendOutcome.CredentialRejected rejected) {
            return delayed.rejected(attempt, rejected, credential);
        }
        if (outcome instanceof SendOutcome.NotTaken notTaken) {
            return delayed.notTaken(attempt, notTaken);
        }
        if (outcome instanceof SendOutcome.Unknown lost) {
            return unknown.unknown(attempt, lost, attempt.leadTo());
        }
        if (outcome instanceof SendOutcome.Denied denied) {
            return delayed.denied(attempt, denied.code());
        }
        if (outcome instanceof SendOutcome.Blocked blocked) {
            return delayed.blocked(attempt, blocked.status());
        }
        if (outcome instanceof SendOutcome.PartlySent partly) {
            return partly(attempt, confirmed(attempt, partly.confirmations()));
        }
        if (!(outcome instanceof SendOutcome.NotAsked)) {
            answered();
        }
        SendOutcome plain = outcome.plain();
        if (plain instanceof SendOutcome.Sent sent) {
            return ends.ended(attempt, attempt.replies(), confirmed(attempt, sent.confirmations()));
        }
        if (plain instanceof SendOutcome.Duplicate duplicate) {
            return refused.duplicate(attempt, duplicate.culprits());
        }
        return refused.refused(attempt, (SendOutcome.Refusal) plain);
    }

    private void answered() {
        gate.answered();
        circuit.succeeded();
        traffic.taken();
    }

    /** What the hub did not confirm it may have all the same. A request of which it confirms nothing was not answered by it. */
    private Uni<Void> partly(Attempt attempt, Confirmed confirmed) {
        List<WaitingReply> sent = attempt.replies().stream().filter(confirmed::includes).toList();
        if (sent.isEmpty()) {
            return unknown.unknown(attempt, NOT_CONFIRMED, attempt.leadTo());
        }
        answered();
        Attempt rest = AttemptEnds.rest(attempt, sent);
        return ends.ended(attempt, sent, confirmed).chain(() -> rest.replies().isEmpty()
                ? Uni.createFrom().voidItem()
                // What comes after an end that is confirmed was not taken with it.
                : unknown.unknown(rest, NOT_CONFIRMED, attempt.leadTo()));
    }

    private Confirmed confirmed(Attempt attempt, List<Confirmation> confirmations) {
        return new Confirmed(endings, AddressedReply.sharedIds(attempt.addressed()), confirmations);
    }

    /**
     * What the hub says that it has.
     *
     * @param shared the ids that say nothing without the conversation
     */
    private record Confirmed(ReplyEndings endings, Set<String> shared, List<Confirmation> confirmations)
            implements
                Function<WaitingReply, Uni<Void>> {

        boolean includes(WaitingReply reply) {
            return of(reply).findAny().isPresent();
        }

        private Stream<Confirmation> of(WaitingReply reply) {
            String id = reply.reply().messageId();
            return confirmations.stream().filter(one -> one.messageId().equals(id) && (!shared.contains(id)
                    || one.conversationId().filter(reply.addressed().address()::equals).isPresent()));
        }

        @Override
        public Uni<Void> apply(WaitingReply reply) {
            endings.sent(reply);
            Optional<String> opened = reply.reply().opens()
                    .flatMap(opens -> of(reply).findFirst().flatMap(Confirmation::conversationId));
            return opened.map(id -> endings.started(reply, id)).orElseGet(() -> Uni.createFrom().voidItem())
                    .invoke(reply::done);
        }
    }
}
