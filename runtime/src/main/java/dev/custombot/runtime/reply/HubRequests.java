package dev.custombot.runtime.reply;

import java.util.List;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.hub.ReplyHub;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.mutiny.Uni;

/** The requests to the hub, behind its circuit breaker, and what follows from their answers. */
final class HubRequests implements RequestLoop.Requests {

    private final ReplyHub hub;
    private final HubCircuit circuit;
    private final RequestResults results;
    private final BotMetrics metrics;

    HubRequests(ReplyHub hub, HubCircuit circuit, RequestResults results, BotMetrics metrics) {
        this.hub = hub;
        this.circuit = circuit;
        this.results = results;
        this.metrics = metrics;
    }

    @Override
    public Uni<SendOutcome> make(Attempt attempt, String accessToken) {
        attempt.replies().forEach(WaitingReply::requested);
        List<ReplyRecord> replies = attempt.replies().stream().map(WaitingReply::reply).toList();
        return circuit.call(() -> hub.send(replies, accessToken).invoke(outcome -> metrics.hubRequest(outcome.label())));
    }

    @Override
    public Uni<Void> deal(Attempt attempt, SendOutcome outcome, String accessToken) {
        return Uni.createFrom().deferred(() -> results.deal(attempt, outcome, accessToken))
                .onFailure().invoke(failure -> CustomBotLog.LOG.recordNotDone(
                        DeadLetter.position(attempt.replies().get(0).origin()), failure))
                .onFailure().recoverWithNull();
    }
}
