package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;

/** The end and the cancellation come at the same time: it is done once. */
@ExtendWith(FrayTestExtension.class)
class OnceTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void isDoneOnce() {
        AtomicInteger done = new AtomicInteger();
        Once once = Once.of(done::incrementAndGet);
        Threads.run(once::run, once::run, once::run);

        assertThat(done).hasValue(1);
    }
}
