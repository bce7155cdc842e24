package dev.custombot.runtime.callback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordPublisher;
import io.smallrye.mutiny.subscription.UniEmitter;

/** The records of one callback on their way to Kafka, and what became of each. */
final class Publication {

    private enum State {
        OPEN,
        STORED,
        TOO_LARGE,
        FAILED
    }

    private final List<CallbackRecord> records;
    private final List<ProducerRecord<String, byte[]>> made;
    private final State[] states;
    private final UniEmitter<? super List<CallbackRecord>> waiting;
    private final Runnable over;
    private final CustomBotLog log;
    private int open;
    private boolean isForgotten;
    private boolean hasFailed;

    /**
     * @param make called for each record, here and now
     * @param waiting gets the records that are too large, or the first failure
     * @param over called when the last record is settled
     */
    Publication(List<CallbackRecord> records, Function<CallbackRecord, ProducerRecord<String, byte[]>> make,
            UniEmitter<? super List<CallbackRecord>> waiting, Runnable over, CustomBotLog log) {
        this.records = records;
        this.made = records.stream().map(make).toList();
        this.states = new State[records.size()];
        Arrays.fill(states, State.OPEN);
        this.open = records.size();
        this.waiting = waiting;
        this.over = over;
        this.log = log;
    }

    /** On the producer's thread. */
    void send(Producer<String, byte[]> producer, PartitionWaves waves) {
        try {
            Map<Integer, List<Integer>> parts = goesOn() ? byPartition(producer) : Map.of();
            parts.forEach((partition, indexes) -> waves.join(producer, partition, new Part(indexes)));
            if (parts.isEmpty()) {
                refuse(new CancellationException());
            }
        } catch (Throwable e) {
            refuse(e);
        }
    }

    private Map<Integer, List<Integer>> byPartition(Producer<String, byte[]> producer) {
        int partitions = Math.max(1, producer.partitionsFor(made.get(0).topic()).size());
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < made.size(); i++) {
            int partition = BuiltInPartitioner.partitionForKey(made.get(i).key().getBytes(StandardCharsets.UTF_8), partitions);
            parts.computeIfAbsent(partition, unknown -> new ArrayList<>()).add(i);
        }
        return parts;
    }

    private final class Part implements PartitionWaves.Part {

        private final List<Integer> indexes;

        Part(List<Integer> indexes) {
            this.indexes = indexes;
        }

        /** After the first that is not taken nothing follows: it would stand where the first one belongs. */
        @Override
        public void send(Producer<String, byte[]> producer, Runnable begun, Runnable settled) {
            for (int index : indexes) {
                if (goesOn()) {
                    begun.run();
                    send(producer, index, settled);
                } else {
                    settle(index, new CancellationException());
                }
            }
        }

        private void send(Producer<String, byte[]> producer, int index, Runnable settled) {
            AtomicBoolean isSettled = new AtomicBoolean();
            Consumer<Throwable> outcome = failure -> {
                if (!isSettled.getAndSet(true)) {
                    settle(index, failure);
                    settled.run();
                }
            };
            try {
                producer.send(made.get(index), (stored, failure) -> outcome.accept(failure));
            } catch (Throwable e) {
                outcome.accept(e);
            }
        }

        @Override
        public void refuse(Throwable failure) {
            indexes.forEach(index -> settle(index, failure));
        }
    }

    /** The producer cannot be asked at all. */
    void refuse(Throwable failure) {
        for (int i = 0; i < made.size(); i++) {
            settle(i, failure);
        }
    }

    /** Nobody waits any more: what was not handed over is not. */
    synchronized void forget() {
        isForgotten = true;
    }

    private synchronized boolean goesOn() {
        return !isForgotten && !hasFailed;
    }

    /** @param failure {@code null} when the record is stored */
    private void settle(int index, Throwable failure) {
        boolean isLast;
        boolean isFailure;
        synchronized (this) {
            if (states[index] != State.OPEN) {
                return;
            }
            states[index] = failure == null
                    ? State.STORED
                    : RecordPublisher.isPassing(failure) ? State.FAILED : State.TOO_LARGE;
            isFailure = states[index] == State.FAILED;
            hasFailed |= isFailure;
            isLast = --open == 0;
        }
        if (isFailure) {
            waiting.fail(failure);
        }
        if (isLast) {
            end();
        }
    }

    private void end() {
        over.run();
        if (hasFailed) {
            gaps();
        } else {
            waiting.complete(all(State.TOO_LARGE));
        }
    }

    private List<CallbackRecord> all(State state) {
        List<CallbackRecord> found = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == state) {
                found.add(records.get(i));
            }
        }
        return found;
    }

    /** Of a conversation whose earlier message is not stored a later one may be: when they come again the order is another. */
    private void gaps() {
        Set<String> broken = new HashSet<>();
        Set<String> gaps = new HashSet<>();
        for (int i = 0; i < states.length; i++) {
            String conversation = records.get(i).conversationId();
            if (states[i] == State.FAILED) {
                broken.add(conversation);
            } else if (states[i] == State.STORED && broken.contains(conversation)) {
                gaps.add(conversation);
            }
        }
        gaps.forEach(log::storedOutOfOrder);
    }
}
