package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Superseded;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.runtime.reply.owner.SenderLease;
import dev.custombot.runtime.reply.pace.Departure;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.pace.SharedPlan;
import dev.custombot.runtime.reply.pace.SharedPlan.Share;
import dev.custombot.runtime.reply.queue.FencedConversations.Reason;
import dev.custombot.runtime.reply.queue.ReceivedOffsets;
import dev.custombot.runtime.reply.queue.RecentReplies;
import dev.custombot.runtime.reply.queue.RecentReplies.Earlier;
import dev.custombot.runtime.reply.queue.ReplyMemory;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.NoCredentialException;
import dev.custombot.runtime.request.OperationPlans;
import dev.custombot.runtime.request.RatePlan;
import io.smallrye.mutiny.Uni;

/** Sends replies to the hub, several in a request, as fast as the hub's rate plan allows. */
public final class ReplySender implements ReplyPartitions.Listener, AutoCloseable {

    private final HubCredentials credentials;
    private final UnsentReplies unsent;
    private final Optional<RatePlan> plan;
    private final SendQueue queue;
    private final ReplyMemory memory = new ReplyMemory();
    private final RecentReplies recent = memory.replies();
    private final ReceivedOffsets received = new ReceivedOffsets();
    private final SendGate gate;
    private final RequestBudget budget;
    private final SenderLease lease;
    private final FencedReplies fenced;
    private final RequestLoop loop;
    private final Departure departure;
    private final RequestBudget elsewhere;
    private final ScheduledExecutorService timer;
    private final BackOff credentialBackOff;
    private final AtomicInteger credentialFailures = new AtomicInteger();
    private final CustomBotLog log;
    private final Supplier<Number> circuitLevel;
    /** Of all replicas one has the first, with a plan or without. */
    private volatile Set<Integer> partitions = Set.of();

    /**
     * @param clock never steps
     * @param timer of its own, see {@link SenderTimer}; ended by {@link #close}
     */
    public ReplySender(Hub hub, ReplyEndings endings, ReplySettings settings, CircuitBreakerConfig breaker, BotMetrics metrics,
            Clock clock, ScheduledExecutorService timer, CustomBotLog log) {
        this.timer = timer;
        this.plan = settings.plan();
        this.credentials = hub.sender().credentials();
        this.unsent = new UnsentReplies(endings);
        this.log = log;
        this.queue = new SendQueue(hub.features().batchSize(), plan.isPresent());
        this.gate = new SendGate(clock, settings.parkedRetry());
        HubCircuit circuit = new HubCircuit(breaker, hub.sender().place(), clock, log);
        this.budget = new RequestBudget(plan, clock);
        this.lease = new SenderLease(settings.session(), clock);
        this.fenced = new FencedReplies(queue, recent, endings, clock);
        Traffic traffic = new Traffic(clock, settings.silence());
        AttemptEnds ends = new AttemptEnds(queue, fenced, clock);
        DelayedRequests delayed = new DelayedRequests(ends, fenced, endings, gate, circuit, traffic, credentials, settings,
                clock);
        RequestResults results = new RequestResults(ends, new RefusedRequests(ends, fenced, endings), delayed,
                new UnknownRequests(ends, fenced, delayed, traffic, hub.features().recognisesRepetitions(),
                        hub.sender()::mayBeRepeated, settings),
                endings, gate, circuit, traffic);
        this.credentialBackOff = settings.backOff();
        BooleanSupplier isSender = () -> lease.isHeld() || plan.isEmpty() && !lease.isKnown();
        Pace pace = new Pace(gate, circuit, budget, isSender);
        this.elsewhere = new RequestBudget(plan.map(limits -> limits.dividedBy(SharedPlan.PART_ELSEWHERE)), clock);
        this.departure = new Departure(gate, circuit, budget, plan, hub.features().batchSize(), settings.maxConcurrency());
        HubRequests requests = new HubRequests(hub.sender(), received, results, settings.trace(), budget.waits(),
                departure, clock, metrics, log);
        Guarded guarded = new Guarded(metrics.hub()::senderBroken, log);
        this.loop = new RequestLoop(queue, pace, this::credential, this::withoutCredential, requests,
                settings.maxConcurrency(), clock, timer, guarded);
        plan.ifPresent(limits -> {
            metrics.hub().plan(limits.rate(), limits.burst(), limits.monthlyQuota());
            metrics.hub().planUsed(budget::available, () -> budget.made() + elsewhere.made(),
                    () -> budget.waits().total() / 1e3);
        });
        timer.scheduleWithFixedDelay(guarded.of(pace::isSender), 0, lease.interval().toMillis(), TimeUnit.MILLISECONDS);
        hub.sender().within(shared(pace, circuit, isSender, settings, clock));
        BooleanSupplier hasFirst = () -> partitions.contains(0) && isSender.getAsBoolean();
        hub.sender().signOfLife().ifPresent(
                sign -> new SignsOfLife(sign, budget, hasFirst, clock, log).every(timer, guarded));
        metrics.replies().queue(queue::waiting, queue::parked);
        // What another replica finds out meanwhile, this one's circuit breaker does not hear.
        this.circuitLevel = () -> !partitions.isEmpty() && isSender.getAsBoolean() ? circuit.level() : 0;
        metrics.hub().state(circuitLevel, () -> hasFirst.getAsBoolean() ? 1 : 0);
    }

    private SharedPlan shared(Pace pace, HubCircuit circuit, BooleanSupplier isSender, ReplySettings settings, Clock clock) {
        SendGate otherGate = new SendGate(clock, settings.parkedRetry());
        return new SharedPlan(new Share(pace, budget, gate),
                new Share(new Pace(otherGate, circuit, elsewhere, () -> true), elsewhere, otherGate),
                new OperationPlans(plan.flatMap(RatePlan::operations), settings.maxRetryAfter(), clock), isSender,
                settings.maxRetryAfter(), clock, timer);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /**
     * In how many seconds the last reply that is queued will have left.
     *
     * @param unread how many records lie on the topic that are not in memory
     */
    public double secondsToLast(long unread) {
        return departure.secondsToLast(queue.waiting() - queue.parked() + unread);
    }

    public SenderState state() {
        return new SenderState(queue.waiting(), queue.parked(), plan.map(limits -> budget.available()),
                circuitLevel.get().intValue());
    }

    /** How many replies wait in a conversation. */
    public int waiting(String conversation) {
        return queue.waiting(conversation);
    }

    /** Why the hub takes nothing of what was received until then for a conversation; empty when it does. */
    public Optional<Reason> fence(String conversation) {
        return fenced.reason(conversation);
    }

    /** What is known of turns and replies that were read before. */
    public ReplyMemory memory() {
        return memory;
    }

    /** Whether an operator wants nothing to be sent: replies wait where they are. */
    public void pause(boolean pause) {
        loop.pause(pause);
    }

    /** Completes when the reply is done, or left to the next owner of its partition; never fails. */
    Uni<Fate> send(WaitingReply reply) {
        received.add(reply);
        Optional<Uni<Fate>> before = recent.before(reply).map(first -> Uni.createFrom().completionStage(first.fate())
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
                recent.forget(reply, reply.fate());
            }
        });
    }

    @Override
    public void leaving(Duration time) {
        lease.endsWithin(time);
    }

    /** Forgets what waits for partitions that were given up. */
    @Override
    public void left() {
        queue.leaveEnded();
        loop.run();
    }

    @Override
    public void joined(Consumer<?, ?> consumer) {
        lease.confirmedBy(consumer);
        partitions = consumer.assignment().stream().map(TopicPartition::partition).collect(Collectors.toUnmodifiableSet());
    }

    /** Who has sent until now may have used the plan. */
    @Override
    public void tookOver() {
        budget.empty();
        plan.ifPresent(limits -> log.sending(limits.rate(), limits.burst()));
    }

    private Uni<Fate> repeated(WaitingReply reply, Earlier first, Fate fate) {
        if (fate == Fate.LEFT) {
            recent.forget(reply, first.fate());
            return send(reply);
        }
        return first.isRepeatedBy(reply)
                ? unsent.duplicate(reply)
                : unsent.superseded(reply, Superseded.SAME_ID);
    }

    /**
     * Brings a reply of a turn that another record has ended before to its end, unsent; never fails.
     *
     * @param isKnown whether the other record has it, too
     */
    Uni<Fate> superseded(WaitingReply reply, boolean isKnown) {
        return isKnown ? unsent.duplicate(reply) : unsent.superseded(reply, Superseded.ANSWERED_BEFORE);
    }

    private Uni<String> credential() {
        return credentials.current().invoke(() -> credentialFailures.set(0));
    }

    private void withoutCredential(Throwable failure) {
        // Several requests may have waited for the same token.
        if (gate.remaining().isZero()) {
            log.noAccessToken(failure instanceof NoCredentialException
                    ? failure.getMessage()
                    : failure.getClass().getSimpleName());
            gate.closeFor(credentialBackOff.after(credentialFailures.incrementAndGet()));
        }
    }
}
