package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A defect that strikes before the work on a record begins is in the log like one that strikes in it, and the others go on. */
class ARecordThatCannotBeBegunIsToldTest {

    private static final CustomBotLog LOG = CustomBotLog.of("returns");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private Error defect = new StackOverflowError();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ZERO, LOG) {

        @Override
        public Tenure ofOrNew(TopicPartition partition) {
            throw defect;
        }
    };
    private final RecordConsumer consumer = new RecordConsumer(partitions, 10,
            (origin, value, tenure) -> Uni.createFrom().voidItem(), LOG);

    @Test
    void withItsPlace() {
        consume();

        assertThat(logged.lines("CBOT")).hasSize(2).first().asString()
                .startsWith("[returns] CBOT00402: Record callbacks-3@7 could "
                        + "not be brought to an end");
        assertThat(consumer.isBroken()).as("whose recursion has no end is not dying").isFalse();
    }

    @Test
    void andEndsAProcessThatIsDying() {
        defect = new OutOfMemoryError("Canary");

        consume();

        assertThat(consumer.isBroken()).isTrue();
    }

    private void consume() {
        consumer.consume("channel", Multi.createBy().concatenating()
                .streams(Multi.createFrom().items(message(7), message(8)), Multi.createFrom().nothing()));
    }

    private static Message<byte[]> message(long offset) {
        return Message.of(new byte[0], Metadata.of(new IncomingKafkaRecordMetadata<>(
                new ConsumerRecord<>("callbacks", 3, offset, "c-1", new byte[0]), "channel")));
    }
}
