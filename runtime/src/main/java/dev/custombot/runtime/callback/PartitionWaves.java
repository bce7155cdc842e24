package dev.custombot.runtime.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.Producer;

import io.smallrye.mutiny.Uni;

/**
 * Hands records to the producer in waves: what comes for a partition while records of it are not confirmed yet waits, and goes together when
 * they are. The producer gives up batches by their age, and what joined an old batch would expire before what follows it: stored would be
 * the later of a conversation's messages without the earlier one.
 */
final class PartitionWaves {

    /** Records of one callback for one partition. */
    interface Part {

        /**
         * @param begun called for each record before it is handed over
         * @param settled called when it is confirmed or failed
         */
        void send(Producer<String, byte[]> producer, Runnable begun, Runnable settled);

        void refuse(Throwable failure);
    }

    private final CallbackProducer producer;
    private final Map<Integer, Wave> waves = new ConcurrentHashMap<>();

    PartitionWaves(CallbackProducer producer) {
        this.producer = producer;
    }

    /** Completes when the task has run on the producer's thread. */
    Uni<Void> run(Consumer<Producer<String, byte[]>> task) {
        return producer.run(task);
    }

    /** On the producer's thread. */
    void join(Producer<String, byte[]> kafka, int partition, Part part) {
        Wave wave = waves.computeIfAbsent(partition, unknown -> new Wave());
        if (wave.begins(part)) {
            wave.handOver(kafka, List.of(part));
        }
    }

    private final class Wave {

        private int open;
        private List<Part> waiting = new ArrayList<>();

        /** Whether the part need not wait. */
        synchronized boolean begins(Part part) {
            if (open > 0) {
                waiting.add(part);
                return false;
            }
            open = 1;
            return true;
        }

        /** One is counted for the wave itself until all of it is handed over. */
        void handOver(Producer<String, byte[]> kafka, List<Part> parts) {
            parts.forEach(part -> part.send(kafka, this::begin, this::settle));
            settle();
        }

        private synchronized void begin() {
            open++;
        }

        private void settle() {
            synchronized (this) {
                if (open > 1 || waiting.isEmpty()) {
                    open--;
                    return;
                }
                // The last one's place is that of the next wave.
            }
            producer.run(kafka -> handOver(kafka, take())).subscribe().with(done -> {}, this::refuse);
        }

        private synchronized List<Part> take() {
            List<Part> parts = waiting;
            waiting = new ArrayList<>();
            return parts;
        }

        private void refuse(Throwable failure) {
            List<Part> parts;
            synchronized (this) {
                parts = take();
                open = 0;
            }
            parts.forEach(part -> part.refuse(failure));
        }
    }
}
