package dev.custombot.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** Several ask when a step is believed at last: it is told once, and the time goes backwards for nobody. */
@ExtendWith(FrayTestExtension.class)
class PatientClockTest {

    private static final Duration STEP = Duration.ofHours(1);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void aStepIsBelievedOnce() {
        SetClock wall = new SetClock(Instant.EPOCH);
        SetClock steady = new SetClock(Instant.EPOCH);
        AtomicInteger told = new AtomicInteger();
        PatientClock clock = new PatientClock(wall, steady, Duration.ofSeconds(10), step -> told.incrementAndGet());
        clock.instant();
        wall.forward(STEP);
        clock.instant();
        wall.forward(Duration.ofSeconds(20));
        steady.forward(Duration.ofSeconds(20));
        Threads.run(clock::instant, clock::instant, () -> assertThat(clock.instant()).isEqualTo(wall.instant()));

        assertThat(told).as("steps that were told").hasValue(1);
    }
}
