package dev.custombot.runtime.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.TooManyRepliesException;
import dev.custombot.runtime.interleaving.Threads;

/** A handler answers, and the bot says something of itself at the same time: never more often than it may. */
@ExtendWith(FrayTestExtension.class)
class LoopGuardTest {

    private final LoopGuard guard = new LoopGuard(2, 10);
    private final AtomicInteger spoken = new AtomicInteger();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void neverMoreOftenThanItMay() {
        Threads.run(() -> speak("message-1"), () -> speak("message-2"), () -> speak("message-3"));

        assertThat(spoken).as("how often it spoke").hasValue(2);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void theSameAnswerCountsOnce() {
        Threads.run(() -> speak("message-1"), () -> speak("message-1"), () -> speak("message-1"));
        speak("message-2");

        assertThat(spoken).hasValue(4);
    }

    private void speak(String occasion) {
        try {
            guard.speaks("conversation", Instant.EPOCH, occasion);
            spoken.incrementAndGet();
        } catch (TooManyRepliesException e) {
            // It does not count.
        }
    }
}
