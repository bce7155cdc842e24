package dev.custombot.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.Test;

/** A loop that runs nothing any more is seen after a while, and forgotten when it turns again. */
class ALoopThatStandsStillIsSeenTest {

    private static final int PATIENCE = 3;

    private final Queue<Runnable> blocked = new ArrayDeque<>();
    private final StillLoops loops = new StillLoops(List.<Executor>of(Runnable::run, blocked::add), PATIENCE);

    @Test
    void afterItsPatienceAndNotBefore() {
        rounds(PATIENCE);
        assertThat(loops.count()).isZero();

        rounds(1);
        assertThat(loops.count()).isEqualTo(1);
    }

    @Test
    void whatIsGivenToItDoesNotPileUp() {
        rounds(100);

        assertThat(blocked).hasSize(1);
    }

    @Test
    void oneThatTurnsAgainIsFine() {
        rounds(100);
        blocked.remove().run();

        assertThat(loops.count()).isZero();
        rounds(PATIENCE + 1);
        assertThat(loops.count()).isEqualTo(1);
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            loops.round();
        }
    }
}
