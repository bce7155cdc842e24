package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A counter whose value is somebody else's is there as long as the bot is, also for a registry that comes later. */
class CountersOfOthersAreKeptTest {

    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(registry, "bot");

    @Test
    void whenMemoryWasCleanedBetween() {
        AtomicLong requests = new AtomicLong(7);
        metrics.hub().planUsed(() -> 1, requests::get, () -> 0);
        WeakReference<Object> unkept = new WeakReference<>(new Object());
        for (int round = 0; unkept.get() != null; round++) {
            assertThat(round).as("cleanings").isLessThan(1_000);
            System.gc();
        }
        registry.add(new SimpleMeterRegistry());

        assertThat(registry.get("custom.bot.plan.requests").functionCounter().count()).isEqualTo(7);
        assertThat(metrics.bot()).isEqualTo("bot");
    }
}
