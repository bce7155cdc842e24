package dev.custombot.runtime.control;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The topic of what operators want, as one who reads it sees it. */
public class ControlTopic extends MockConsumer<String, byte[]> {

    public static final String NAME = "control";

    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    /** What one record has. */
    public record Line(String key, byte[] value) {}

    private long end;

    public ControlTopic() {
        super("earliest");
        updatePartitions(NAME, List.of(new PartitionInfo(NAME, 0, Node.noNode(), new Node[0], new Node[0])));
        updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    /** What is there when it is read for the first time. */
    public ControlTopic with(List<Line> present) {
        updateEndOffsets(Map.of(PARTITION, (long) present.size()));
        come(present);
        return this;
    }

    /** What is written later. */
    public void come(List<Line> later) {
        schedulePollTask(() -> later
                .forEach(line -> addRecord(new ConsumerRecord<>(NAME, 0, end++, line.key(), line.value()))));
    }

    @Override
    public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
        return partitionsFor(topic);
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        return endOffsets(partitions);
    }

    @Override
    public synchronized long position(TopicPartition partition, Duration timeout) {
        return position(partition);
    }
}
