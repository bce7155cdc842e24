package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.DeadLetter;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.WaitingReply.Fate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** Sends replies to the hub, several in a request, as fast as the hub's rate plan allows. */
@Singleton
public class ReplySender {

    private static final String SESSION_TIMEOUT = "mp.messaging.incoming.custom-bot-replies-in.session.timeout.ms";

    private final ReplyHub hub;
    private final HubTokens tokens;
    private final ReplyEndings endings;
    private final BotMetrics metrics;
    private final Optional<RatePlan> plan;
    private final SendQueue queue;
    private final RecentReplies recent = new RecentReplies();
    private final SendGate gate;
    private final HubCircuit circuit;
    private final RequestBudget budget;
    private final SenderLease lease;
    private final FencedReplies fenced;
    private final RequestResults results;
    private final RequestLoop loop;
    private final Cancellable looks;
    private final BackOff tokenBackOff;
    private final AtomicInteger tokenFailures = new AtomicInteger();

    @Inject
    ReplySender(ReplyHub hub, HubTokens tokens, ReplyEndings endings, BotMetrics metrics, CustomBotConfig bots, Clock clock,
            @ConfigProperty(name = SESSION_TIMEOUT) int sessionTimeout) {
        ReplyConfig config = bots.defaultBot().reply();
        this.plan = RatePlan.of(config);
        this.hub = hub;
        this.tokens = tokens;
        this.endings = endings;
        this.metrics = metrics;
        this.queue = new SendQueue(hub.batchSize());
        this.gate = new SendGate(clock, config.parkedRetry());
        this.circuit = new HubCircuit(config.circuitBreaker(), clock);
        this.budget = new RequestBudget(plan, clock);
        this.lease = new SenderLease(Duration.ofMillis(sessionTimeout), clock);
        this.fenced = new FencedReplies(queue, recent, endings, clock);
        this.results = new RequestResults(queue, gate, fenced, endings, config, clock);
        this.tokenBackOff = new BackOff(config.initialBackOff(), config.maxBackOff());
        this.loop = new RequestLoop(queue, new Pace(gate, circuit, budget, () -> plan.isEmpty() || lease.isHeld()), this::token,
                this::withoutToken, this::request,
                config.maxConcurrency(), clock);
        plan.ifPresent(limits -> metrics.plan(limits.rate(), limits.burst(), limits.monthlyQuota(), budget::available));
        metrics.sender(queue::waiting, queue::parked, circuit::level);
        this.looks = Multi.createFrom().ticks().every(lease.interval()).onOverflow().drop().subscribe()
                .with(tick -> lease.look());
    }

    @PreDestroy
    void stopLooking() {
        looks.cancel();
    }

    /** Completes when the reply is done, or left to the next owner of its partition; never fails. */
    Uni<Fate> send(WaitingReply reply) {
        Optional<Uni<Fate>> before = recent.before(reply).map(first -> Uni.createFrom().completionStage(first)
                .onItem().transformToUni(fate -> repeated(reply, first, fate)));
        if (before.isPresent()) {
            return before.get();
        }
        queue.add(reply);
        if (fenced.isFenced(reply) && queue.claim(reply.conversation())) {
            fenced.settle(reply.conversation()).subscribe().with(settled -> loop.run());
        }
        loop.run();
        return Uni.createFrom().completionStage(reply.fate()).invoke(fate -> {
            if (fate == Fate.LEFT) {
                recent.forget(reply.reply(), reply.fate());
            }
        });
    }

    /** Forgets what waits for partitions that were given up. */
    void leaveEnded() {
        queue.leaveEnded();
    }

    /** Kafka has just told the consumer which partitions it has. */
    void isMember(Consumer<?, ?> consumer) {
        lease.confirmedBy(consumer);
    }

    /** Another process has sent until now, and may have used the plan. */
    void tookOver() {
        budget.empty();
        plan.ifPresent(limits -> CustomBotLog.LOG.sending(limits.rate(), limits.burst()));
    }

    private Uni<Fate> repeated(WaitingReply reply, CompletableFuture<Fate> first, Fate fate) {
        if (fate == Fate.LEFT) {
            recent.forget(reply.reply(), first);
            return send(reply);
        }
        if (reply.begin()) {
            endings.duplicate(reply);
            reply.done();
        } else {
            reply.leave();
        }
        return Uni.createFrom().completionStage(reply.fate());
    }

    private Uni<String> token() {
        return tokens.current().invoke(() -> tokenFailures.set(0));
    }

    private void withoutToken(Throwable failure) {
        CustomBotLog.LOG.noAccessToken(failure.getClass().getSimpleName());
        gate.closeFor(tokenBackOff.after(tokenFailures.incrementAndGet()));
    }

    private Uni<Void> request(Attempt attempt, String token) {
        attempt.replies().forEach(WaitingReply::requested);
        List<ReplyRecord> replies = attempt.replies().stream().map(WaitingReply::reply).toList();
        return circuit.call(() -> hub.send(replies, token).invoke(outcome -> metrics.hubRequest(outcome.label())))
                .flatMap(outcome -> results.deal(attempt, outcome, () -> tokens.other(token)))
                .onFailure().invoke(failure -> CustomBotLog.LOG.recordNotDone(
                        DeadLetter.position(attempt.replies().get(0).origin()), failure));
    }
}
