package dev.custombot.runtime.reply.owner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether this process is certain to be the one that sends, or, without a plan, the owner of its partitions. A process that stood still, or
 * has lost the broker, learns only later that another has taken over; it must not send until then. Thread-safe.
 */
public final class SenderLease {

    private static final String GROUP = "consumer-coordinator-metrics";
    /** The first may have been on its way before the silence, the second may say that the process was expelled. */
    private static final int ANSWERS_AFTER_SILENCE = 3;
    /** What has begun is at the hub by then. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Duration longestSilence;
    private final Clock clock;
    private Optional<Metric> heartbeats = Optional.empty();
    private Optional<Metric> partitions = Optional.empty();
    private Instant heldUntil = Instant.EPOCH;
    private Instant ends = Instant.MAX;
    private double answers;
    private int answersNeeded;

    /**
     * @param sessionTimeout how long after the last heartbeat that it received Kafka gives the partitions to another. Half of it is left
     *        for the answer's way back.
     */
    public SenderLease(Duration sessionTimeout, Clock clock) {
        this.clock = clock;
        this.longestSilence = sessionTimeout.dividedBy(2);
    }

    /** How often to look, so that no silence is overlooked. */
    public Duration interval() {
        return longestSilence.dividedBy(10);
    }

    /** Kafka has just made the process a member of its group. */
    public synchronized void confirmedBy(Consumer<?, ?> consumer) {
        // Counts those that were answered; the time of the last one counts from when it was sent, received or not.
        heartbeats = find(consumer, "heartbeat-total");
        partitions = find(consumer, "assigned-partitions");
        answers = value(heartbeats);
        answersNeeded = 0;
        heldUntil = clock.instant().plus(longestSilence);
        ends = Instant.MAX;
    }

    /**
     * The process gives its partitions up within this time. What began right before the end would reach the hub after it, when the plan is
     * another's already.
     */
    public synchronized void endsWithin(Duration time) {
        Duration half = time.dividedBy(2);
        ends = clock.instant().plus(time).minus(half.compareTo(ON_THE_WAY) < 0 ? half : ON_THE_WAY);
    }

    /** Whether there is a consumer that tells of its heartbeats: without one nothing is certain, nor will it be. */
    public synchronized boolean isKnown() {
        return heartbeats.isPresent() && partitions.isPresent();
    }

    /** Takes note of heartbeats that were answered; to be called all the time, whether anything is to be sent or not. */
    public synchronized void look() {
        Instant now = clock.instant();
        if (now.isAfter(heldUntil)) {
            answersNeeded = ANSWERS_AFTER_SILENCE;
        }
        double before = answers;
        answers = value(heartbeats);
        if (answers > before) {
            answersNeeded = Math.max(0, answersNeeded - 1);
            heldUntil = now.plus(longestSilence);
        }
    }

    public synchronized boolean isHeld() {
        look();
        return answersNeeded == 0 && value(partitions) > 0 && clock.instant().isBefore(ends);
    }

    private static double value(Optional<Metric> metric) {
        return metric.map(Metric::metricValue).filter(Number.class::isInstance).map(value -> ((Number) value).doubleValue())
                .orElse(0.0);
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
