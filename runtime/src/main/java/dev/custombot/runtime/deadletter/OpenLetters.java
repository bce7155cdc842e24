package dev.custombot.runtime.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.TopicReader.Part;
import dev.custombot.runtime.metrics.LetterMetrics;
import dev.custombot.runtime.metrics.LetterMetrics.Cause;
import io.vertx.core.Vertx;

/**
 * Follows the topic of the dead letters, and tells the meters how many are open, why, and for how long. Reads what is new since it looked
 * last, and at first the newest records; keeps as many letters as it reads records then.
 */
public final class OpenLetters implements AutoCloseable {

    /** @param isDue whether somebody has to look after it */
    private record Open(Cause cause, boolean isDue, long since) {

        static Open of(Letter letter) {
            LetterEntry entry = letter.entry();
            return new Open(new Cause(entry.stage().label(), letter.countedCause()), letter.isDue(), entry.at().toEpochMilli());
        }
    }

    private final DeadLetterWorker worker;
    private final DeadLetterClients clients;
    private final LetterTopics topics;
    private final LetterMetrics metrics;
    private final Clock clock;
    private final CustomBotLog log;
    private final Map<LetterPosition, Open> open = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> seen = new HashMap<>();
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile Runnable ending = () -> {};

    public OpenLetters(DeadLetterWorker worker, DeadLetterClients clients, LetterTopics topics, LetterMetrics metrics,
            Clock clock,
            CustomBotLog log) {
        this.worker = worker;
        this.clients = clients;
        this.topics = topics;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Looks again and again until this is closed; in dev mode Vert.x outlives an application.
     *
     * @param first when the channels are there
     * @param isAsked whether anybody wants to know
     */
    public void follow(Vertx vertx, Duration first, Duration again, BooleanSupplier isAsked) {
        long timer = vertx.setPeriodic(first.toMillis(), again.toMillis(), now -> {
            if (isAsked.getAsBoolean()) {
                look();
            }
        });
        ending = () -> vertx.cancelTimer(timer);
    }

    @Override
    public void close() {
        ending.run();
    }

    /** Returns at once. What cannot be read is read next time. */
    public void look() {
        if (isLooking.compareAndSet(false, true)) {
            worker.quietly(deadline -> {
                try (TopicReader reader = clients.reader(deadline)) {
                    read(reader);
                    return true;
                }
            }).onTermination().invoke(() -> isLooking.set(false)).subscribe().with(done -> {},
                    failure -> log.debugf(failure, "The dead letters could not be looked at"));
        }
    }

    private void read(TopicReader reader) {
        Map<TopicPartition, Part> parts = reader.parts(topics.deadLetters());
        // A topic that was made anew has other letters.
        seen.entrySet()
                .removeIf(entry -> !parts.containsKey(entry.getKey()) || parts.get(entry.getKey()).end() < entry.getValue());
        open.keySet().removeIf(letter -> isGone(letter, parts));
        Map<TopicPartition, Part> news = new HashMap<>();
        long share = Math.max(1, topics.maxScan() / Math.max(1, parts.size()));
        parts.forEach((partition, part) -> news.put(partition,
                part.from(seen.getOrDefault(partition, Math.max(part.start(), part.end() - share)))));
        reader.read(news, this::add);
        parts.forEach((partition, part) -> seen.put(partition, part.end()));
        tell();
    }

    private boolean isGone(LetterPosition letter, Map<TopicPartition, Part> parts) {
        TopicPartition partition = new TopicPartition(topics.deadLetters(), letter.partition());
        return !seen.containsKey(partition) || letter.offset() < parts.get(partition).start();
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        DoneMarker.read(record).ifPresentOrElse(marker -> open.remove(marker.letter()),
                () -> Letter.read(record).ifPresent(letter -> open.put(letter.position(), Open.of(letter))));
        if (open.size() > topics.maxScan()) {
            open.remove(open.keySet().iterator().next());
        }
    }

    private void tell() {
        Map<Cause, Integer> counts = new LinkedHashMap<>();
        Map<Cause, Double> ages = new HashMap<>();
        open.values().forEach(letter -> {
            counts.merge(letter.cause(), 1, Integer::sum);
            if (letter.isDue()) {
                ages.merge(letter.cause(), Math.max(0, clock.millis() - letter.since()) / 1e3, Math::max);
            }
        });
        metrics.open(counts, ages);
    }
}
