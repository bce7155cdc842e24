package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A meter is made once: what is counted for each message costs a look, and nothing that must be collected. */
class CountingTakesNoMemoryTest {

    private static final int TIMES = 100_000;

    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");
    private final com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();

    @Test
    void ofWhatIsCountedForEachMessage() {
        count(TIMES);
        long before = thread.getCurrentThreadAllocatedBytes();
        count(TIMES);

        assertThat((thread.getCurrentThreadAllocatedBytes() - before) / (double) TIMES).as("bytes for each message")
                .isLessThan(8);
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            metrics.handling().message("text", "handled");
            metrics.handling().ran("Bot#handle", "done", 1_000);
            metrics.replies().ended("text", "sent");
            metrics.replies().accepted(100, 50);
            metrics.callers().token("remembered");
            metrics.callbacks().read(1_000, 1);
            metrics.callbacks().phase(CallbackMetrics.Phase.KAFKA, 1_000);
        }
    }
}
