package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.ShownClock;

/** That the workers have too much to do once does not end the watching of the topics. */
class ALookThatIsRejectedIsMadeLaterTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(60);

    private final AtomicInteger looks = new AtomicInteger();
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private boolean areBusy;
    private Instant now = Instant.EPOCH;
    private Supplier<Duration> found = () -> LATER;
    private final RareLook look = new RareLook(clock(), task -> {
        if (areBusy) {
            throw new RejectedExecutionException();
        }
        workers.add(task);
    }, SOON, () -> {
        looks.incrementAndGet();
        return found.get();
    });

    @Test
    void whenThereIsAWorkerAgain() {
        areBusy = true;
        look.ifDue();
        look.ifDue();
        areBusy = false;
        look.ifDue();

        work();
        assertThat(looks).hasValue(1);
    }

    @Test
    void alsoWhenTheyAreBusyLaterOn() {
        look.ifDue();
        work();
        now = now.plus(LATER);
        areBusy = true;
        look.ifDue();
        areBusy = false;
        look.ifDue();

        work();
        assertThat(looks).hasValue(2);
    }

    @Test
    void notSoonerThanTheLastOneHasSaidNorTwoAtATime() {
        look.ifDue();
        look.ifDue();
        assertThat(workers).hasSize(1);
        work();
        now = now.plus(LATER).minusMillis(1);
        look.ifDue();

        assertThat(workers).isEmpty();
    }

    @Test
    void soonWhenItHasFailed() {
        found = () -> {
            throw new IllegalStateException();
        };
        look.ifDue();
        assertThatIllegalStateException().isThrownBy(this::work);
        now = now.plus(SOON);
        look.ifDue();

        assertThat(workers).hasSize(1);
    }

    private void work() {
        workers.remove().run();
    }

    private Clock clock() {
        return new ShownClock(() -> now);
    }
}
