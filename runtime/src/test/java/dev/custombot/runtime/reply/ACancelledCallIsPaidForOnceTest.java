package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.pace.SharedPlan;
import dev.custombot.runtime.reply.pace.SharedPlan.Share;
import dev.custombot.runtime.request.OperationPlans;
import dev.custombot.runtime.request.RatePlan;
import io.smallrye.mutiny.Uni;

/**
 * What follows a call, as the fetching of another token, can be cancelled when the call itself has long been answered. Mutiny tells that to
 * the call as well.
 */
class ACancelledCallIsPaidForOnceTest {

    private static final RatePlan PLAN = new RatePlan(1, 10, OptionalLong.empty());

    private final VirtualTimer timer = new VirtualTimer();
    private final RequestBudget budget = new RequestBudget(Optional.of(PLAN), timer.clock());
    private final SendGate gate = new SendGate(timer.clock(), Duration.ofMinutes(1));
    private final Pace pace = new Pace(gate, new HubCircuit(new Breaker(10, 0.8, Duration.ofSeconds(5)), "hub.example.org",
            timer.clock(), CustomBotLog.of("test")), budget, () -> true);
    private final SharedPlan plan = new SharedPlan(new Share(pace, budget, gate), new Share(pace, budget, gate),
            new OperationPlans(Optional.empty(), Duration.ofMinutes(5), timer.clock()), () -> true, Duration.ofMinutes(5),
            timer.clock(), timer);

    private record Breaker(int requestVolume, double failureRatio, Duration delay) implements CircuitBreakerConfig {}

    @Test
    void byThePlan() {
        timer.pass(Duration.ofSeconds(10));

        plan.request(Duration.ofSeconds(10), () -> Uni.createFrom().item("401")).chain(() -> Uni.createFrom().nothing())
                .subscribe().with(never -> {}).cancel();

        assertThat(budget.made()).isOne();
        assertThat(budget.available()).isEqualTo(9);
        assertThat(pace.untilNext()).isZero();
    }
}
