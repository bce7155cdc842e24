package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.request.HubPlan.SpentException;
import dev.custombot.runtime.request.OperationRates.Rate;
import io.smallrye.mutiny.Uni;

/** What a hub counts by itself is used up by itself, and a pause that it wants of one operation is none of the others. */
class EachOperationIsPacedByItselfTest {

    private static final OperationRates RATES = new OperationRates(Map.of("asset.create", new Rate(1, 3)), new Rate(0.5, 2));

    private final OperationPlans plans = plans(Optional.of(RATES));

    @Test
    void byItsOwnRateOrElseTheUsualOne() {
        assertThat(atOnce(plans, "asset.create")).isEqualTo(3);
        assertThat(atOnce(plans, "channel.list")).isEqualTo(2);
        assertThat(atOnce(plans, "channel.get")).isEqualTo(2);
        assertSpent("asset.create", Duration.ofSeconds(1));
        assertSpent("channel.list", Duration.ofSeconds(2));
    }

    @Test
    void onePausesAlone() {
        plans.of("channel.list").rest(Duration.ofSeconds(30));

        assertSpent("channel.list", Duration.ofSeconds(30));
        assertThat(atOnce(plans, "channel.get")).isEqualTo(2);
    }

    @Test
    void withoutLimitsNothingWaitsUntilTheHubWantsIt() {
        OperationPlans unlimited = plans(Optional.empty());
        assertThat(atOnce(unlimited, "channel.list")).isEqualTo(100);

        unlimited.of("channel.list").rest(Duration.ofSeconds(30));

        assertThat(atOnce(unlimited, "channel.list")).isZero();
        assertThat(atOnce(unlimited, "channel.get")).isEqualTo(100);
    }

    private static OperationPlans plans(Optional<OperationRates> rates) {
        return new OperationPlans(rates, Duration.ofMinutes(5), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** How many of a hundred are made without waiting. */
    private static int atOnce(OperationPlans plans, String operation) {
        int made = 0;
        while (made < 100 && request(plans, operation).onFailure(SpentException.class).recoverWithItem(false).await()
                .indefinitely()) {
            made++;
        }
        return made;
    }

    private static Uni<Boolean> request(OperationPlans plans, String operation) {
        return plans.of(operation).request(Duration.ZERO, () -> Uni.createFrom().item(true));
    }

    private void assertSpent(String operation, Duration until) {
        assertThatThrownBy(() -> request(plans, operation).await().indefinitely())
                .isInstanceOfSatisfying(SpentException.class, spent -> assertThat(spent.until()).isEqualTo(until));
    }
}
