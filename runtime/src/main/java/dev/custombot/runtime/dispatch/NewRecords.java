package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Reads what is new on the callbacks topic, in all of its partitions and beside the consumer group, as long as somebody wants to know. On a
 * thread of its own, which ends when nobody does.
 */
public final class NewRecords implements AutoCloseable {

    /** Who wants to know. On the reading thread. */
    interface Watcher {

        boolean isCurious();

        void see(CallbackRecord record);

        /** Nothing more can be read; what is returned tells those who want to know now, and not those who will. */
        Runnable ended(Throwable failure);
    }

    private static final Duration POLL = Duration.ofMillis(200);

    private final DetachedConsumers consumers;
    private final String topic;
    private final CustomBotLog log;
    private Reading current;
    private boolean isClosed;

    public NewRecords(DetachedConsumers consumers, String topic, CustomBotLog log) {
        this.consumers = consumers;
        this.topic = topic;
        this.log = log;
    }

    /**
     * Completes when everything that is written from now on will be seen; fails when the application ends.
     *
     * @param curious makes the watcher curious; at once with the decision which reading that is
     */
    synchronized Uni<Void> watch(Watcher watcher, Runnable curious) {
        if (isClosed) {
            return Uni.createFrom().failure(ending());
        }
        curious.run();
        if (current == null) {
            current = new Reading(watcher);
        }
        return current.ready;
    }

    private static IllegalStateException ending() {
        return new IllegalStateException("The application ends");
    }

    /** The reading ends soon, and those who want to know hear that at once: a live reload would leave them with what was before. */
    @Override
    public void close() {
        Runnable telling = end();
        telling.run();
    }

    private synchronized Runnable end() {
        isClosed = true;
        return current == null ? () -> {} : stop(current, current.watcher, ending());
    }

    private synchronized boolean isCurrent(Reading reading) {
        return current == reading;
    }

    private synchronized boolean goesOn(Reading reading, Watcher watcher) {
        if (current == reading && !watcher.isCurious()) {
            current = null;
        }
        return current == reading;
    }

    /** Whoever watches from now on has a reading of its own, and hears nothing of what became of this one. */
    private synchronized Runnable stop(Reading reading, Watcher watcher, Throwable failure) {
        if (current != reading) {
            return () -> {};
        }
        current = null;
        return watcher.ended(failure);
    }

    private final class Reading {

        private final Watcher watcher;
        private final Uni<Void> ready;

        Reading(Watcher watcher) {
            this.watcher = watcher;
            this.ready = Uni.createFrom().<Void>emitter(emitter -> {
                Thread thread = new Thread(() -> run(emitter), "custom-bot-notices");
                thread.setDaemon(true);
                thread.start();
            }).memoize().indefinitely();
        }

        private void run(UniEmitter<? super Void> begun) {
            try (Consumer<String, byte[]> consumer = consumers.make("notices")) {
                Set<TopicPartition> partitions = partitions(consumer);
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                partitions.forEach(consumer::position);
                if (!isCurrent(this)) {
                    begun.fail(ending());
                    return;
                }
                begun.complete(null);
                do {
                    consumer.poll(POLL).forEach(record -> see(record, watcher));
                    readAdded(consumer);
                } while (goesOn(this, watcher));
            } catch (RuntimeException | Error e) {
                log.debugf(e, "What is new on the callbacks topic cannot be read");
                Runnable telling = stop(this, watcher, e);
                begun.fail(e);
                telling.run();
            }
        }
    }

    private Set<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return consumer.partitionsFor(topic).stream().map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toSet());
    }

    /** What the client has heard of meanwhile; whatever is there is new. */
    private void readAdded(Consumer<?, ?> consumer) {
        Set<TopicPartition> added = partitions(consumer);
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            Set<TopicPartition> all = new HashSet<>(consumer.assignment());
            all.addAll(added);
            consumer.assign(all);
            consumer.seekToBeginning(added);
        }
    }

    private void see(ConsumerRecord<String, byte[]> record, Watcher watcher) {
        try {
            watcher.see(CallbackRecord.read(record.key(), record.headers(), record.value()));
        } catch (RecordFormatException e) {
            // Whoever reads it for the bot puts it aside.
            log.tracef("A record of the callbacks topic is unreadable");
        }
    }
}
