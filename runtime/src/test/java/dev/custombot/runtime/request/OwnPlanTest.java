package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.request.HubPlan.SpentException;
import dev.custombot.runtime.request.OperationRates.Rate;
import io.smallrye.mutiny.Uni;

/** A process that asks the hub for itself keeps to the plan: what may come at once comes at once, and what must wait longer than it may fails. */
class OwnPlanTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final OwnPlan plan = new OwnPlan(Optional.of(new Rate(0.5, 3)), Duration.ofMinutes(5),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void afterWhatMayComeAtOnceEachWaitsForItsTurn() {
        for (int i = 0; i < 3; i++) {
            request();
        }
        assertSpent(Duration.ofSeconds(2));
        assertSpent(Duration.ofSeconds(2));
        assertThat(requests).hasValue(3);
    }

    @Test
    void theHubIsLeftAloneWhenItSaysSo() {
        plan.rest(Duration.ofSeconds(20));
        plan.rest(Duration.ofSeconds(10));

        assertSpent(Duration.ofSeconds(20));
        assertThat(requests).hasValue(0);
    }

    @Test
    void butNotForEver() {
        plan.rest(Duration.ofDays(10));

        assertSpent(Duration.ofMinutes(5));
    }

    private void assertSpent(Duration wait) {
        assertThatThrownBy(this::request)
                .isInstanceOfSatisfying(SpentException.class, spent -> assertThat(spent.until()).isEqualTo(wait));
    }

    private void request() {
        plan.request(Duration.ofSeconds(1), () -> Uni.createFrom().item(requests::incrementAndGet)).await().indefinitely();
    }
}
