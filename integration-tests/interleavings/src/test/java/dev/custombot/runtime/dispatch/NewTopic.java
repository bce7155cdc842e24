package dev.custombot.runtime.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.kafka.DetachedConsumers;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordOrigin;

/** The callbacks topic, with its readers. Each sees what is written after it has looked for the end. */
final class NewTopic {

    private static final String NAME = "callbacks";
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    static {
        // The class of a proxy is made under a lock of the JDK's that no schedule controls: on one thread, therefore.
        Doubles.of(Consumer.class, (method, arguments) -> null);
    }

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final Collection<Thread> readers = new ConcurrentLinkedQueue<>();

    NewRecords newRecords() {
        return new NewRecords(new DetachedConsumers((purpose, settings) -> consumer()), NAME, CustomBotLog.of("test"));
    }

    /** The hub has opened a conversation. */
    void opened(String messageId) {
        CallbackRecord notice = Notice.started(new RecordOrigin("bot", "egain"), "c-" + messageId,
                new OutgoingReply(messageId, "text", Content.ofText("hello"), List.of(), List.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()),
                Instant.EPOCH);
        synchronized (records) {
            records.add(new ConsumerRecord<>(NAME, 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, notice.conversationId(),
                    notice.value(), notice.toRecord(NAME).headers(), Optional.empty()));
            records.notifyAll();
        }
    }

    /** Returns when nobody reads any more; to be called when everything has been seen. */
    void awaitReaders() throws InterruptedException {
        for (Thread reader : readers) {
            reader.join();
        }
    }

    @SuppressWarnings("unchecked")
    private Consumer<String, byte[]> consumer() {
        readers.add(Thread.currentThread());
        int[] position = new int[1];
        return Doubles.of(Consumer.class, (method, arguments) -> switch (method) {
            case "partitionsFor" -> List.of(new PartitionInfo(NAME, 0, Node.noNode(), new Node[0], new Node[0]));
            case "seekToEnd" -> position[0] = end();
            case "assignment" -> Set.of(PARTITION);
            case "position" -> (long) position[0];
            case "poll" -> {
                List<ConsumerRecord<String, byte[]>> unseen = after(position[0]);
                position[0] += unseen.size();
                yield new ConsumerRecords<>(Map.of(PARTITION, unseen), Map.of());
            }
            default -> null;
        });
    }

    private int end() {
        synchronized (records) {
            return records.size();
        }
    }

    /** Waits for something: a reader that finds nothing again and again would be a schedule without an end. */
    private List<ConsumerRecord<String, byte[]>> after(int position) {
        synchronized (records) {
            while (records.size() == position) {
                try {
                    records.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return List.copyOf(records.subList(position, records.size()));
        }
    }
}
