package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.request.RatePlan;

/** Who is told to wait for no time at all can take a request: whoever asks in a circle would otherwise go round without a pause. */
class WaitingIsTheOppositeOfTakingTest {

    private Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void whateverIsUnderWay(int burst) {
        for (int seed = 0; seed < 200; seed++) {
            play(new Random(seed), new RequestBudget(Optional.of(new RatePlan(2.5, burst, OptionalLong.empty())), clock));
        }
    }

    private void play(Random random, RequestBudget budget) {
        int underWay = 0;
        for (int step = 0; step < 100; step++) {
            Duration wait = budget.untilNext();
            boolean isTaken = budget.tryTake();
            assertThat(wait.isZero()).as("%s with %s under way", wait, underWay).isEqualTo(isTaken);
            underWay += isTaken ? 1 : 0;
            if (random.nextBoolean()) {
                now = now.plusMillis(random.nextInt(3_000));
            }
            if (underWay > 0 && random.nextInt(3) == 0) {
                underWay--;
                if (random.nextBoolean()) {
                    budget.answered();
                } else {
                    budget.giveBack();
                }
            }
        }
    }
}
