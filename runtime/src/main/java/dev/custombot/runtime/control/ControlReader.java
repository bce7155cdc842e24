package dev.custombot.runtime.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;

/** Reads the whole topic of what operators want, and goes on reading, on a thread of its own; whatever it fails with, it begins again. */
final class ControlReader implements Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int PATIENCE = 5;
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String topic;
    private final Wishes wishes;
    private final RareLines lines;
    private final CustomBotLog log;
    private volatile Optional<Consumer<String, byte[]>> current = Optional.empty();
    private volatile boolean isClosed;
    private int failures;

    ControlReader(Supplier<Consumer<String, byte[]>> consumers, String topic, Wishes wishes, RareLines lines,
            CustomBotLog log) {
        this.consumers = consumers;
        this.topic = topic;
        this.wishes = wishes;
        this.lines = lines;
        this.log = log;
    }

    @Override
    public void run() {
        while (!isClosed) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (RuntimeException | Error e) {
                // A topic that has just been made is there only after a while.
                if (++failures > PATIENCE) {
                    lines.tell("control", others -> log.controlUnreadable(topic, e.getClass().getSimpleName()));
                }
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        current = Optional.of(consumer);
        List<PartitionInfo> found = consumer.partitionsFor(topic, LONGEST_QUESTION);
        if (found == null || found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("There is no such topic yet");
        }
        List<TopicPartition> partitions = found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LONGEST_QUESTION);
        Map<ControlKey, Optional<ControlEntry>> present = new HashMap<>();
        while (!isReadTo(ends, consumer)) {
            if (isClosed) {
                return;
            }
            present.putAll(read(consumer));
        }
        failures = 0;
        wishes.upToDate(present);
        while (!isClosed) {
            wishes.read(read(consumer));
        }
    }

    private static boolean isReadTo(Map<TopicPartition, Long> ends, Consumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), LONGEST_QUESTION) >= end.getValue());
    }

    /** Only the last of each: what was wanted in between is history. */
    private static Map<ControlKey, Optional<ControlEntry>> read(Consumer<String, byte[]> consumer) {
        Map<ControlKey, Optional<ControlEntry>> read = new HashMap<>();
        consumer.poll(POLL).forEach(record -> ControlKey.read(record.key()).ifPresent(key -> read.put(key,
                Optional.ofNullable(record.value()).flatMap(value -> ControlEntry.read(key, value)))));
        return read;
    }

    private void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    /** On another thread. */
    void close() {
        isClosed = true;
        current.ifPresent(Consumer::wakeup);
    }
}
