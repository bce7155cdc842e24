package dev.custombot.simulation.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;

import dev.custombot.simulation.time.VirtualTime;

/** The topics. What was appended stays. */
public final class SimulatedLog {

    public static final String CALLBACKS = "callbacks";
    public static final String REPLIES = "replies";
    public static final String DEAD_LETTERS = "dead-letters";

    /** Hears of every record. */
    public interface Reader {
        void appended(StoredRecord record);
    }

    private final VirtualTime time;
    private final int partitions;
    private final Map<TopicPartition, List<StoredRecord>> records = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();

    public SimulatedLog(VirtualTime time, int partitions) {
        this.time = time;
        this.partitions = partitions;
    }

    public void onAppend(Reader reader) {
        readers.add(reader);
    }

    public List<TopicPartition> partitions(String topic) {
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(new TopicPartition(topic, i));
        }
        return all;
    }

    List<PartitionInfo> describe(String topic) {
        return partitions(topic).stream().map(partition -> new PartitionInfo(topic, partition.partition(), null, null, null))
                .toList();
    }

    public TopicPartition partitionOf(String topic, String key) {
        return new TopicPartition(topic, Math.floorMod(key.hashCode() * 31, partitions));
    }

    public List<StoredRecord> records(TopicPartition partition) {
        return records.computeIfAbsent(partition, any -> new ArrayList<>());
    }

    public long end(TopicPartition partition) {
        return records(partition).size();
    }

    public void append(String topic, String key, byte[] value, Headers headers) {
        TopicPartition partition = partitionOf(topic, key);
        List<StoredRecord> log = records(partition);
        StoredRecord record = new StoredRecord(topic, partition.partition(), log.size(), time.instant().toEpochMilli(), key,
                value,
                headers);
        log.add(record);
        time.trace("append " + partition + "@" + record.offset() + " " + key);
        readers.forEach(reader -> reader.appended(record));
    }
}
