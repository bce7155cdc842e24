package dev.custombot.runtime.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordOrigin;

/** The topic of callbacks with its reader. A consumer that begins sees what is written from then on; a poll waits until there is something. */
final class ReadRecords {

    private static final String TOPIC = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final LinkedBlockingQueue<CallbackRecord> written = new LinkedBlockingQueue<>();
    private final AtomicInteger reading = new AtomicInteger();
    private volatile CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);

    NewRecords reader() {
        return new NewRecords(new DetachedConsumers((purpose, createsTopics) -> consumer()), TOPIC, CustomBotLog.of("test"));
    }

    void write(CallbackRecord record) {
        written.add(record);
    }

    /** Whoever reads has ended: what goes on after a schedule would reach into the next one. */
    void awaitIdle() {
        while (reading.get() > 0) {
            idle.join();
        }
    }

    static CallbackRecord record(String id) {
        return new CallbackRecord(new RecordOrigin("", "egain"), "conversation", id, "text", "customer", Instant.EPOCH,
                Optional.empty(), new byte[0], Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private Consumer<String, byte[]> consumer() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        idle = closed;
        reading.incrementAndGet();
        return Doubles.of(Consumer.class, (method, arguments) -> switch (method) {
            case "partitionsFor" -> List.of(new PartitionInfo(TOPIC, 0, null, null, null));
            case "position" -> 0L;
            case "poll" -> poll();
            case "close" -> {
                reading.decrementAndGet();
                closed.complete(null);
                yield null;
            }
            default -> null;
        });
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            ProducerRecord<String, byte[]> record = written.take().toRecord(TOPIC);
            ConsumerRecord<String, byte[]> polled = new ConsumerRecord<>(TOPIC, 0, 0, record.key(), record.value());
            record.headers().forEach(polled.headers()::add);
            return new ConsumerRecords<>(Map.of(PARTITION, List.of(polled)), Map.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
