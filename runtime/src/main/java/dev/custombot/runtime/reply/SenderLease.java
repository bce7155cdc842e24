package dev.custombot.runtime.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether this process is certain to be the one that sends. A process that stood still, or has lost the broker, learns only later that
 * another has taken over; it must not send until then. Thread-safe.
 */
final class SenderLease {

    private static final String GROUP = "consumer-coordinator-metrics";

    private final Duration longestSilence;
    private final Clock clock;
    private volatile Optional<Metric> sinceHeartbeat = Optional.empty();
    private volatile Optional<Metric> partitions = Optional.empty();
    private volatile Instant since = Instant.EPOCH;

    /**
     * @param sessionTimeout how long after the last heartbeat that it received Kafka gives the partitions to another. The last one that was
     *        sent may have been lost; with half of the time, there was one before it within the other half.
     */
    SenderLease(Duration sessionTimeout, Clock clock) {
        this.clock = clock;
        this.longestSilence = sessionTimeout.dividedBy(2);
    }

    void heldBy(Consumer<?, ?> consumer) {
        sinceHeartbeat = find(consumer, "last-heartbeat-seconds-ago");
        partitions = find(consumer, "assigned-partitions");
        since = clock.instant();
    }

    boolean isHeld() {
        double seconds = value(sinceHeartbeat);
        // Joining the group counts for the first heartbeat.
        double silence = seconds < 0 ? Duration.between(since, clock.instant()).toMillis() : seconds * 1000;
        return value(partitions) > 0 && silence <= longestSilence.toMillis();
    }

    private static double value(Optional<Metric> metric) {
        return metric.map(Metric::metricValue).filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue())
                .orElse(-1.0);
    }

    private static Optional<Metric> find(Consumer<?, ?> consumer, String name) {
        for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
            if (metric.getKey().name().equals(name) && metric.getKey().group().equals(GROUP)) {
                return Optional.of(metric.getValue());
            }
        }
        return Optional.empty();
    }
}
