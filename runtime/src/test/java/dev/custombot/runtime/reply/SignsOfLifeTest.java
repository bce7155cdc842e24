package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.request.HubPlan.SignOfLife;
import dev.custombot.runtime.request.RatePlan;
import io.smallrye.mutiny.Uni;

/** The hub hears again and again that the bot is there, from one replica, and from what the replies leave of the plan. */
class SignsOfLifeTest {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final VirtualTimer timer = new VirtualTimer();
    private final RequestBudget budget = new RequestBudget(
            Optional.of(new RatePlan(0.1, 10, OptionalLong.empty(), true)), timer.clock());
    private final Pace pace = new Pace(new SendGate(timer.clock(), EVERY),
            new HubCircuit(new Breaker(10, 0.8, Duration.ofSeconds(5)), "hub.example.org", timer.clock(),
                    CustomBotLog.of("test")),
            budget, () -> true);
    private boolean isSender = true;
    private int signs;
    private Optional<String> trouble = Optional.empty();

    private record Breaker(int requestVolume, double failureRatio, Duration delay) implements CircuitBreakerConfig {}

    @BeforeEach
    void begin() {
        new SignsOfLife(new SignOfLife(EVERY, () -> Uni.createFrom().item(() -> {
            signs++;
            return trouble;
        })), budget, () -> isSender, timer.clock(), CustomBotLog.of("test")).every(timer,
                new Guarded(() -> {}, CustomBotLog.of("test")));
    }

    @Test
    void theFirstComesAtOnce() {
        timer.pass(Duration.ofSeconds(2));

        assertThat(signs).isEqualTo(1);
    }

    @Test
    void whoTakesOverLaterTellsItSoon() {
        isSender = false;
        timer.pass(Duration.ofSeconds(3));
        isSender = true;
        timer.pass(Duration.ofSeconds(2));

        assertThat(signs).isEqualTo(1);
    }

    @Test
    void andThenOneAfterTheOther() {
        timer.pass(Duration.ofMinutes(10));

        assertThat(signs).isEqualTo(10);
    }

    @Test
    void onlyTheReplicaThatSends() {
        isSender = false;
        timer.pass(Duration.ofMinutes(10));
        assertThat(signs).isZero();

        isSender = true;
        use(9);
        timer.pass(EVERY);

        assertThat(signs).as("who takes over tells it at once").isEqualTo(1);
    }

    @Test
    void repliesComeFirst() {
        timer.pass(Duration.ofMinutes(2));
        int before = signs;

        for (int time = 0; time < 30; time++) {
            use((int) budget.available() - 3);
            timer.pass(Duration.ofSeconds(10));
        }

        assertThat(signs).isEqualTo(before);
    }

    @Test
    void oneThatHasFailedIsNoSign() {
        trouble = Optional.of("ping: 402 not_enough_credits");
        use(1);
        timer.pass(Duration.ofSeconds(5));
        assertThat(signs).as("there was no request to be had").isZero();

        timer.pass(EVERY.multipliedBy(2));

        assertThat(signs).as("tried again with the first request that there is").isEqualTo(2);
    }

    private void use(int requests) {
        for (int number = 0; number < requests; number++) {
            assertThat(pace.tryTake()).isTrue();
            pace.answered();
        }
    }
}
