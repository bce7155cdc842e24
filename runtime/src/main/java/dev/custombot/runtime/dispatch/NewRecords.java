package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.RecordFormatException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Reads what is new on the callbacks topic, in all of its partitions and beside the consumer group, as long as somebody wants to know. On a
 * thread of its own, which ends when nobody does.
 */
public final class NewRecords {

    /** Who wants to know. On the reading thread. */
    interface Watcher {

        boolean isCurious();

        void see(CallbackRecord record);

        /** Nothing more can be read. */
        void ended(Throwable failure);
    }

    private static final Duration POLL = Duration.ofMillis(200);

    private final DetachedConsumers consumers;
    private final String topic;
    private final CustomBotLog log;
    private Uni<Void> reading;

    public NewRecords(DetachedConsumers consumers, String topic, CustomBotLog log) {
        this.consumers = consumers;
        this.topic = topic;
        this.log = log;
    }

    /** Completes when everything that is written from now on will be seen; the watcher is curious already. */
    synchronized Uni<Void> watch(Watcher watcher) {
        if (reading == null) {
            reading = Uni.createFrom().<Void>emitter(emitter -> {
                Thread thread = new Thread(() -> run(watcher, emitter), "custom-bot-notices");
                thread.setDaemon(true);
                thread.start();
            }).memoize().indefinitely();
        }
        return reading;
    }

    private void run(Watcher watcher, UniEmitter<? super Void> ready) {
        try (Consumer<String, byte[]> consumer = consumers.make("notices")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.complete(null);
            do {
                consumer.poll(POLL).forEach(record -> see(record, watcher));
            } while (goesOn(watcher));
        } catch (RuntimeException e) {
            log.debugf(e, "What is new on the callbacks topic cannot be read");
            stop();
            ready.fail(e);
            watcher.ended(e);
        }
    }

    private synchronized boolean goesOn(Watcher watcher) {
        if (!watcher.isCurious()) {
            stop();
        }
        return reading != null;
    }

    private synchronized void stop() {
        reading = null;
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
