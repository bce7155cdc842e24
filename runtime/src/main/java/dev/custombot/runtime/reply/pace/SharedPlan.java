package dev.custombot.runtime.reply.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.custombot.runtime.Once;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.OperationPlans;
import io.smallrye.mutiny.Uni;

/**
 * The plan as it is shared by the replies and by what else is asked. On the replica that sends, both take from the one budget; the others
 * have a small one beside it. What the hub counts by itself is paced by itself, on each replica.
 */
public final class SharedPlan implements HubPlan {

    /** How much of a plan a replica may use that does not send, so that a caller's mistake there does not use it up. */
    public static final int PART_ELSEWHERE = 10;

    /**
     * Where one replica stands.
     *
     * @param pace when the hub may be asked
     * @param budget how often
     * @param gate closed when the hub wants to be left alone
     */
    public record Share(Pace pace, RequestBudget budget, SendGate gate) {}

    private final Share sender;
    private final Share elsewhere;
    private final OperationPlans operations;
    private final BooleanSupplier isSender;
    private final Duration longestRest;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    /**
     * @param operations what the hub counts by itself
     * @param isSender whether the plan is this process' to use
     * @param longestRest for how long at most the hub is left alone when it asks for it
     * @param clock never steps
     */
    public SharedPlan(Share sender, Share elsewhere, OperationPlans operations, BooleanSupplier isSender, Duration longestRest,
            Clock clock,
            ScheduledExecutorService timer) {
        this.sender = sender;
        this.elsewhere = elsewhere;
        this.operations = operations;
        this.isSender = isSender;
        this.longestRest = longestRest;
        this.clock = clock;
        this.timer = timer;
    }

    @Override
    public boolean maySend() {
        return isSender.getAsBoolean();
    }

    @Override
    public <T> Uni<T> request(Duration patience, Supplier<Uni<T>> request) {
        return Uni.createFrom().deferred(() -> requestBefore(clock.instant().plus(patience), request));
    }

    private <T> Uni<T> requestBefore(Instant deadline, Supplier<Uni<T>> request) {
        Pace pace = share().pace();
        if (pace.tryTake()) {
            return Uni.createFrom().deferred(request::get).onTermination().invoke(Once.of(pace::answered));
        }
        // Somebody else may have taken what has come in between.
        Duration wait = pace.untilNext().plusMillis(1);
        return timer.isShutdown() || clock.instant().plus(wait).isAfter(deadline)
                ? Uni.createFrom().failure(new SpentException(wait))
                : after(wait).chain(() -> requestBefore(deadline, request));
    }

    private Uni<Void> after(Duration wait) {
        return Uni.createFrom().emitter(
                emitter -> timer.schedule(() -> emitter.complete(null), wait.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    @Override
    public HubPlan apart(String operation) {
        return operations.of(operation);
    }

    @Override
    public void left(long requests) {
        share().budget().left(requests);
    }

    @Override
    public void rest(Duration duration) {
        Duration rest = duration.compareTo(longestRest) > 0 ? longestRest : duration;
        sender.gate().closeFor(rest);
        elsewhere.gate().closeFor(rest);
    }

    private Share share() {
        return isSender.getAsBoolean() ? sender : elsewhere;
    }
}
