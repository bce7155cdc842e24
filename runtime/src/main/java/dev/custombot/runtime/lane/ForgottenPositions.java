package dev.custombot.runtime.lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.AnyWorker;
import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/**
 * Looks at partitions of which the group knows no position. A new group finds nothing old; one whose positions are gone begins with the
 * oldest record, and does all of it again. Nobody waits for that to be looked at.
 */
public final class ForgottenPositions {

    private final Supplier<? extends Consumer<?, ?>> consumers;
    private final Clock clock;
    private final Duration young;
    private final BiConsumer<String, Instant> listener;
    private final CustomBotLog log;

    /**
     * @param consumers make one that belongs to no group
     * @param young how old records may be that a new group finds
     * @param listener hears of a partition with older ones, and since when they lie there
     */
    public ForgottenPositions(Supplier<? extends Consumer<?, ?>> consumers, Clock clock, Duration young,
            BiConsumer<String, Instant> listener, CustomBotLog log) {
        this.consumers = consumers;
        this.clock = clock;
        this.young = young;
        this.listener = listener;
        this.log = log;
    }

    /** Returns at once. */
    public void look(Set<TopicPartition> partitions) {
        Uni.createFrom().voidItem().invoke(() -> lookNow(partitions)).runSubscriptionOn(AnyWorker::execute)
                .subscribe().with(done -> {}, failure -> log.debugf(failure, "The oldest records cannot be looked at"));
    }

    /** On the calling thread. */
    public void lookNow(Set<TopicPartition> partitions) {
        long old = clock.instant().minus(young).toEpochMilli();
        try (Consumer<?, ?> consumer = consumers.get()) {
            consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> 0L)))
                    .forEach((partition, oldest) -> {
                        if (oldest != null && oldest.timestamp() < old) {
                            listener.accept(partition.toString(), Instant.ofEpochMilli(oldest.timestamp()));
                        }
                    });
        }
    }
}
