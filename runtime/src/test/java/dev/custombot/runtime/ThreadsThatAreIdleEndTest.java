package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** A thread keeps the class loader of the application that began it, of which dev mode and tests have many. */
class ThreadsThatAreIdleEndTest {

    @Test
    void whatKeepsTimeLimits() throws Exception {
        ScheduledExecutorService limits = OwnThreads.timer(1, TimeUnit.MILLISECONDS);
        CompletableFuture<Thread> due = new CompletableFuture<>();

        limits.schedule(() -> due.complete(Thread.currentThread()), 50, TimeUnit.MILLISECONDS);

        Thread kept = due.get(20, TimeUnit.SECONDS);
        kept.join(Duration.ofSeconds(20).toMillis());
        assertThat(kept.isAlive()).isFalse();
    }
}
