package dev.custombot.runtime.callback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.callback.http.Admissions.Admission;
import dev.custombot.runtime.interleaving.Threads;

/** Callbacks come and end while the application ends: never more than may be, and none when it goes on to close the port. */
@ExtendWith(FrayTestExtension.class)
class AdmissionsTest {

    private static final int MOST = 2;

    private final Admissions admissions = new Admissions(MOST, 1_000);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverTooMany() {
        Threads.run(this::callback, this::callback, this::callback);

        assertThat(admissions.callbacks()).isZero();
        assertThat(admissions.bytes()).isZero();
    }

    /** Without waiting: who closes sees none any more, or goes on in spite of them. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void nobodyComesWhenItIsClosedAndEmpty() {
        Threads.run(this::callback, this::callback, () -> {
            admissions.close(Duration.ZERO);
            isOver.set(admissions.callbacks() == 0);
        });

        assertThat(admissions.admit()).isEmpty();
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whoClosesWaitsForTheLast() {
        Threads.run(this::callback, this::callback, () -> {
            admissions.close(Duration.ofDays(1));
            assertThat(inside).as("callbacks in flight, though none comes any more").hasValue(0);
            isOver.set(true);
        });

        assertThat(admissions.admit()).isEmpty();
    }

    /** Who answers and who holds are two threads. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatIsHeldIsGivenBackOnce() {
        Admission admission = admissions.admit().orElseThrow();
        Admission.Hold untilAnswered = admission.hold();
        Admission.Hold publication = admission.hold();
        admission.take(60);
        Threads.run(untilAnswered::release, publication::release, untilAnswered::release, publication::release);

        assertThat(admissions.callbacks()).isZero();
        assertThat(admissions.bytes()).isZero();
    }

    private void callback() {
        Optional<Admission> admission = admissions.admit();
        if (admission.isPresent()) {
            Admission.Hold untilAnswered = admission.get().hold();
            assertThat(isOver).as("it is over, and a callback comes in").isFalse();
            assertThat(inside.incrementAndGet()).as("callbacks at once").isLessThanOrEqualTo(MOST);
            admission.get().take(100);
            inside.decrementAndGet();
            untilAnswered.release();
        }
    }
}
