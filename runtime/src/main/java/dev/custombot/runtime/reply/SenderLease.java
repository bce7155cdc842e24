package dev.custombot.runtime.reply;

import java.time.Duration;
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
    private volatile Optional<Metric> sinceHeartbeat = Optional.empty();
    private volatile Optional<Metric> partitions = Optional.empty();

    /**
     * @param sessionTimeout how long after the last heartbeat that it received Kafka gives the partitions to another. The last one that was
     *        sent may have been lost; with half of the time, there was one before it within the other half.
     */
    SenderLease(Duration sessionTimeout) {
        this.longestSilence = sessionTimeout.dividedBy(2);
    }

    void heldBy(Consumer<?, ?> consumer) {
        sinceHeartbeat = find(consumer, "last-heartbeat-seconds-ago");
        partitions = find(consumer, "assigned-partitions");
    }

    boolean isHeld() {
        double seconds = value(sinceHeartbeat);
        return value(partitions) > 0 && seconds >= 0 && seconds * 1000 <= longestSilence.toMillis();
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
