package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of some partitions before their positions, read from the newest backwards and slice by slice: when the time is over it is
 * the oldest that are missing.
 *
 * @param <T> what is kept of a record
 */
public final class RecentRecords<T> {

    private static final int FIRST_SLICE = 500;
    private static final int LARGEST_SLICE = 8_000;
    private static final Duration POLL = Duration.ofMillis(500);

    /** Hears of what was kept. */
    public interface Reader<T> {

        void take(int partition, T kept);
    }

    private final Map<TopicPartition, Part> parts = new HashMap<>();
    private final int most;
    private final Duration window;
    private final Supplier<Duration> timeLeft;
    private final Function<ConsumerRecord<String, byte[]>, Optional<T>> reading;

    /**
     * @param most how many of a partition are of use
     * @param window how much older than the newest one they may be
     * @param reading what is kept of a record, if anything is
     */
    public RecentRecords(Map<TopicPartition, Long> positions, int most, Duration window, Supplier<Duration> timeLeft,
            Function<ConsumerRecord<String, byte[]>, Optional<T>> reading) {
        positions.forEach((partition, position) -> parts.put(partition, new Part(position)));
        this.most = most;
        this.window = window;
        this.timeLeft = timeLeft;
        this.reading = reading;
    }

    /** None is of use that lies before this. */
    public void notBefore(TopicPartition partition, long offset) {
        parts.get(partition).first = offset;
    }

    /** The consumer has the partitions already. */
    public void read(Consumer<String, byte[]> consumer) {
        consumer.beginningOffsets(parts.keySet(), atLeastSome())
                .forEach((partition, first) -> parts.get(partition).first = Math.max(first, parts.get(partition).first));
        for (int slice = FIRST_SLICE; isTimeLeft()
                && beginSlices(consumer, slice); slice = Math.min(slice * 2, LARGEST_SLICE)) {
            while (isTimeLeft() && parts.values().stream().anyMatch(Part::isReading)) {
                consumer.poll(POLL)
                        .forEach(record -> parts.get(new TopicPartition(record.topic(), record.partition())).take(record));
                parts.forEach((partition, part) -> {
                    if (part.isReading() && consumer.position(partition) >= part.end) {
                        part.endSlice();
                        consumer.pause(List.of(partition));
                    }
                });
            }
        }
        parts.values().forEach(Part::stop);
    }

    /** Whether more are there that would have been of use. */
    public boolean isCut() {
        return parts.values().stream()
                .anyMatch(part -> part.isBroken || part.start > part.first && !part.isOldEnough() && most > 0);
    }

    public void forEachOldestFirst(Reader<T> reader) {
        parts.forEach((partition, part) -> part.slices
                .forEach(slice -> slice.forEach(kept -> reader.take(partition.partition(), kept))));
    }

    private boolean beginSlices(Consumer<String, byte[]> consumer, int records) {
        consumer.pause(parts.keySet());
        boolean any = false;
        for (Map.Entry<TopicPartition, Part> one : parts.entrySet()) {
            if (one.getValue().beginSlice(records)) {
                consumer.seek(one.getKey(), one.getValue().start);
                consumer.resume(List.of(one.getKey()));
                any = true;
            }
        }
        return any;
    }

    private boolean isTimeLeft() {
        return !timeLeft.get().isNegative();
    }

    private Duration atLeastSome() {
        return isTimeLeft() ? timeLeft.get().plus(POLL) : POLL;
    }

    private final class Part {

        private final Deque<List<T>> slices = new ArrayDeque<>();
        private final long position;
        private long first;
        private long start;
        private long end;
        private List<T> slice = List.of();
        private List<Long> times = List.of();
        private boolean isReading;
        private boolean isBroken;
        private Optional<Long> newest = Optional.empty();
        private Optional<Long> oldest = Optional.empty();

        Part(long position) {
            this.position = position;
            this.start = position;
            this.end = position;
        }

        boolean isReading() {
            return isReading;
        }

        boolean beginSlice(int records) {
            long lowest = Math.max(first, position - most);
            if (start <= lowest || isOldEnough()) {
                return false;
            }
            end = start;
            start = Math.max(lowest, start - records);
            slice = new ArrayList<>();
            times = new ArrayList<>();
            isReading = true;
            return true;
        }

        void endSlice() {
            if (isReading) {
                isReading = false;
                slices.addFirst(slice);
                oldest = middle(times);
                newest = newest.or(() -> oldest);
            }
        }

        /** What of a slice was read is its older part. */
        void stop() {
            isBroken = isReading;
            endSlice();
        }

        /**
         * By when it was received, like the newest of those that were handled: how long they waited does not matter then. The middle one of
         * the first and of the last slice: a single clock that is wrong decides nothing.
         */
        boolean isOldEnough() {
            return newest.isPresent() && oldest.filter(time -> time < newest.get() - window.toMillis()).isPresent();
        }

        private Optional<Long> middle(List<Long> times) {
            return times.isEmpty() ? Optional.empty() : Optional.of(times.stream().sorted().toList().get(times.size() / 2));
        }

        void take(ConsumerRecord<String, byte[]> record) {
            if (!isReading || record.offset() >= end) {
                return;
            }
            times.add(record.timestamp());
            reading.apply(record).ifPresent(slice::add);
        }
    }
}
