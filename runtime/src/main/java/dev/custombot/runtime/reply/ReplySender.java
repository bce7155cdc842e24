package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.config.ReplyConfig;
import dev.custombot.runtime.hub.ReplyHub;
import dev.custombot.runtime.hub.egain.HubTokens;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.reply.owner.SenderLease;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RatePlan;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.RecentReplies;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import io.smallrye.mutiny.Uni;

/** Sends replies to the hub, several in a request, as fast as the hub's rate plan allows. */
@Singleton
public class ReplySender {

    private static final String SESSION_TIMEOUT = "mp.messaging.incoming.custom-bot-replies-in.session.timeout.ms";

    private final HubTokens tokens;
    private final ReplyEndings endings;
    private final Optional<RatePlan> plan;
    private final SendQueue queue;
    private final RecentReplies recent = new RecentReplies();
    private final SendGate gate;
    private final RequestBudget budget;
    private final SenderLease lease;
    private final FencedReplies fenced;
    private final RequestLoop loop;
    private final ScheduledExecutorService timer = timer();
    private final BackOff tokenBackOff;
    private final AtomicInteger tokenFailures = new AtomicInteger();

    @Inject
    ReplySender(ReplyHub hub, HubTokens tokens, ReplyEndings endings, BotMetrics metrics, CustomBotConfig bots, Clock clock,
            @ConfigProperty(name = SESSION_TIMEOUT) int sessionTimeout) {
        ReplyConfig config = bots.defaultBot().reply();
        this.plan = RatePlan.of(config);
        this.tokens = tokens;
        this.endings = endings;
        this.queue = new SendQueue(hub.batchSize());
        this.gate = new SendGate(clock, config.parkedRetry());
        HubCircuit circuit = new HubCircuit(config.circuitBreaker(), clock);
        this.budget = new RequestBudget(plan, clock);
        this.lease = new SenderLease(Duration.ofMillis(sessionTimeout), clock);
        this.fenced = new FencedReplies(queue, recent, endings, clock);
        RequestResults results = new RequestResults(queue, gate, fenced, endings, tokens, config, clock);
        this.tokenBackOff = new BackOff(config.initialBackOff(), config.maxBackOff());
        Pace pace = new Pace(gate, circuit, budget, () -> plan.isEmpty() || lease.isHeld());
        HubRequests requests = new HubRequests(hub, circuit, results, metrics);
        this.loop = new RequestLoop(queue, pace, this::token, this::withoutToken, requests, config.maxConcurrency(), clock,
                timer);
        plan.ifPresent(limits -> {
            metrics.plan(limits.rate(), limits.burst(), limits.monthlyQuota(), budget::available);
            timer.scheduleWithFixedDelay(lease::look, 0, lease.interval().toMillis(), TimeUnit.MILLISECONDS);
        });
        metrics.sender(queue::waiting, queue::parked, circuit::level);
    }

    /** Of its own: handlers may keep all worker threads busy, and a lease at which nobody looks runs out. */
    private static ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "custom-bot-sender");
            thread.setDaemon(true);
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
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
        loop.run();
    }

    /** Kafka has just told the consumer which partitions it has. */
    void joined(Consumer<?, ?> consumer) {
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
        // Several requests may have waited for the same token.
        if (gate.remaining().isZero()) {
            CustomBotLog.LOG.noAccessToken(failure.getClass().getSimpleName());
            gate.closeFor(tokenBackOff.after(tokenFailures.incrementAndGet()));
        }
    }
}
