package dev.custombot.runtime.bot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A process one of whose event loops is blocked is to be replaced. */
class AliveWhileLoopsTurnTest {

    private long standStill;
    private final AliveWhileLoopsTurn alive = new AliveWhileLoopsTurn(() -> standStill);

    @Test
    void whileAllTurn() {
        assertThat(alive.call().getStatus()).isEqualTo(Status.UP);
        assertThat(alive.call().getData()).isEmpty();
    }

    @Test
    void notWhenOneIsBlocked() {
        standStill = 1;

        HealthCheckResponse response = alive.call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData()).contains(Map.of("blocked", 1L));
    }
}
