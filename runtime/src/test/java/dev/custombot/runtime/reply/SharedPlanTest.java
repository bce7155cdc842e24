package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.pace.SharedPlan;
import dev.custombot.runtime.reply.pace.SharedPlan.Share;
import dev.custombot.runtime.request.HubPlan.SpentException;
import dev.custombot.runtime.request.OperationPlans;
import dev.custombot.runtime.request.RatePlan;
import io.smallrye.mutiny.Uni;

/** What the hub is asked besides waits for the plan that the replies use. */
class SharedPlanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final RatePlan PLAN = new RatePlan(1, 10, OptionalLong.empty());

    private final VirtualTimer timer = new VirtualTimer();
    private final List<Duration> requests = new ArrayList<>();
    private boolean isSender = true;
    private final HubCircuit circuit = new HubCircuit(new Breaker(10, 0.8, Duration.ofSeconds(5)), "hub.example.org",
            timer.clock(), CustomBotLog.of("test"));
    private final Share sender = share(PLAN, true);
    private final SharedPlan plan = new SharedPlan(sender, share(PLAN.dividedBy(SharedPlan.PART_ELSEWHERE), false),
            new OperationPlans(Optional.empty(), Duration.ofMinutes(5), timer.clock()), () -> isSender, Duration.ofMinutes(5),
            timer.clock(), timer);

    private record Breaker(int requestVolume, double failureRatio, Duration delay) implements CircuitBreakerConfig {}

    @Test
    void aRequestWaitsForThePlan() {
        ask();
        ask();

        timer.pass(Duration.ofSeconds(3));

        assertThat(requests).hasSize(2).allSatisfy(at -> assertThat(at).isLessThan(Duration.ofMillis(2_100)));
        assertThat(sender.budget().available()).as("one of three is left for a reply").isEqualTo(1);
    }

    @Test
    void noLongerThanItsPatience() {
        for (int number = 0; number < 20; number++) {
            ask();
        }
        CompletableFuture<String> last = ask();

        timer.pass(Duration.ofSeconds(60));

        assertThat(requests).hasSizeBetween(9, 10);
        assertThat(last).isCompletedExceptionally();
        assertThat(last.handle((item, failure) -> failure).join()).isInstanceOfSatisfying(SpentException.class,
                spent -> assertThat(spent.until()).isBetween(Duration.ofMillis(1), Duration.ofMillis(1_100)));
    }

    @Test
    void aReplicaThatDoesNotSendHasATenth() {
        isSender = false;
        timer.pass(Duration.ofSeconds(10));

        for (int number = 0; number < 5; number++) {
            ask();
        }
        timer.pass(Duration.ofSeconds(60));

        assertThat(requests).as("one at once, and no other within the patience").hasSize(1);
        assertThat(sender.budget().available()).as("the sender's own").isEqualTo(10);
    }

    @Test
    void aHubThatAsksToBeLeftAloneIs() {
        timer.pass(Duration.ofSeconds(10));
        plan.rest(Duration.ofSeconds(4));

        ask();
        timer.pass(Duration.ofSeconds(3));
        assertThat(requests).isEmpty();
        timer.pass(Duration.ofSeconds(2));

        assertThat(requests).hasSize(1);
    }

    @Test
    void butNotForEver() {
        plan.rest(Duration.ofHours(10));

        timer.pass(Duration.ofMinutes(5));
        ask();
        timer.pass(Duration.ofSeconds(1));

        assertThat(requests).hasSize(1);
    }

    @Test
    void whatTheHubHasCountedIsTold() {
        timer.pass(Duration.ofSeconds(10));

        plan.request(PATIENCE, () -> {
            plan.left(3);
            return Uni.createFrom().item("done");
        }).await().indefinitely();

        assertThat(sender.budget().available()).isEqualTo(3);
    }

    @Test
    void whatTheHubCountsByItselfUsesNothingOfIt() {
        isSender = false;
        plan.rest(Duration.ofMinutes(4));

        assertThat(plan.apart("asset.create").request(PATIENCE, () -> Uni.createFrom().item("done")).await().indefinitely())
                .isEqualTo("done");
        plan.apart("conversation.get").rest(Duration.ofMinutes(1));
        isSender = true;
        assertThat(sender.gate().remaining()).isEqualTo(Duration.ofMinutes(4));
        assertThat(sender.budget().made()).isZero();
    }

    private CompletableFuture<String> ask() {
        return plan.request(PATIENCE, () -> {
            requests.add(Duration.ofMillis(timer.clock().millis()));
            return Uni.createFrom().item("done");
        }).subscribeAsCompletionStage();
    }

    private Share share(RatePlan limits, boolean onlyAsSender) {
        SendGate gate = new SendGate(timer.clock(), Duration.ofMinutes(1));
        RequestBudget budget = new RequestBudget(Optional.of(limits), timer.clock());
        return new Share(new Pace(gate, circuit, budget, () -> !onlyAsSender || isSender), budget, gate);
    }
}
