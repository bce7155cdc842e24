package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.interleaving.Threads;

/** Records may come before Kafka has said that their partition is ours: all of them belong to one tenure. */
@ExtendWith(FrayTestExtension.class)
class PartitionTenuresTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private static final class Partitions extends PartitionTenures {

        Partitions() {
            super(Duration.ofSeconds(10), CustomBotLog.of("test"));
        }
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneForAll() {
        Partitions partitions = new Partitions();
        Set<Tenure> tenures = ConcurrentHashMap.newKeySet();
        Threads.run(() -> tenures.add(partitions.ofOrNew(PARTITION)), () -> tenures.add(partitions.ofOrNew(PARTITION)),
                () -> tenures.add(partitions.ofOrNew(PARTITION)));

        assertThat(tenures).hasSize(1);
    }
}
