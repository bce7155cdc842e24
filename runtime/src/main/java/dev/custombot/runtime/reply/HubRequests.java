package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.reply.pace.Departure;
import dev.custombot.runtime.reply.pace.PlanWaits;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.ReceivedOffsets;
import io.smallrye.mutiny.Uni;

/** The requests to the hub, and what follows from their answers. */
final class HubRequests implements RequestLoop.Requests {

    private final HubSender hub;
    private final ReceivedOffsets received;
    private final RequestResults results;
    private final RequestTrace trace;
    private final PlanWaits waits;
    private final Departure departure;
    private final Clock clock;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    /** @param clock never steps */
    HubRequests(HubSender hub, ReceivedOffsets received, RequestResults results, RequestTrace trace, PlanWaits waits,
            Departure departure, Clock clock, BotMetrics metrics, CustomBotLog log) {
        this.hub = hub;
        this.received = received;
        this.results = results;
        this.trace = trace;
        this.waits = waits;
        this.departure = departure;
        this.clock = clock;
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public Uni<SendOutcome> make(Attempt attempt, String credential) {
        attempt.replies().forEach(reply -> reply.requested(received.newest(reply), waits.since(reply.since())));
        List<AddressedReply> replies = attempt.addressed();
        return trace.within(attempt.replies().stream().map(reply -> reply.origin().getHeaders()).toList(), () -> {
            Instant begun = clock.instant();
            return hub.send(replies, credential).onFailure().recoverWithItem(SendOutcome::withoutAnswer)
                    .invoke(outcome -> ended(outcome, Duration.between(begun, clock.instant()).toNanos()));
        }).onFailure().recoverWithItem(SendOutcome::withoutAnswer);
    }

    private void ended(SendOutcome outcome, long nanos) {
        if (outcome instanceof SendOutcome.NotAsked) {
            return;
        }
        departure.requested(nanos);
        metrics.hub().request(outcome.label(), outcome.reason(), nanos);
    }

    @Override
    public Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential) {
        return Uni.createFrom().deferred(() -> results.deal(attempt, outcome, credential))
                .onFailure().invoke(failure -> log.recordNotDone(
                        DeadLetter.position(attempt.replies().get(0).origin()), failure))
                .onFailure().recoverWithNull();
    }
}
