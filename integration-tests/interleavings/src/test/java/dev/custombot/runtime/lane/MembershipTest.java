package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** The group answers, or the partition is given up, while records begin to wait for that: each goes on, and once. */
@ExtendWith(FrayTestExtension.class)
class MembershipTest {

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final Membership membership = new Membership(Duration.ofSeconds(45), clock);
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger wentOn = new AtomicInteger();
    private final CountDownLatch all = new CountDownLatch(2);

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whoWaitsHearsOfTheAnswer() throws InterruptedException {
        Threads.run(this::await, this::await, () -> membership.proven(membership.now()));
        // A schedule in which one of them is forgotten ends here, as a deadlock.
        all.await();

        assertThat(wentOn).hasValue(2);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whoWaitsHearsThatItIsOver() throws InterruptedException {
        Threads.run(this::await, this::await, membership::doubted, () -> {
            isOver.set(true);
            membership.tell();
        });
        all.await();

        assertThat(wentOn).hasValue(2);
        assertThat(membership.isCertain()).isFalse();
    }

    /** Time passes after the last proof. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void noProofOutlastsTheSession() {
        membership.proven(membership.now());
        Threads.run(() -> clock.forward(Duration.ofMinutes(1)), () -> {
            if (!membership.now().isBefore(Instant.EPOCH.plus(Duration.ofMinutes(1)))) {
                assertThat(membership.isCertain()).as("certain, though nothing was heard for a minute").isFalse();
            }
        }, membership::isAgeing);

        assertThat(membership.isCertain()).isFalse();
        assertThat(membership.isAgeing()).isTrue();
    }

    private void await() {
        membership.certainOr(isOver::get).subscribe().with(known -> {
            wentOn.incrementAndGet();
            all.countDown();
        });
    }
}
