package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.runtime.request.RatePlan;

/** Where one replica sends for all, the log says which, and what it may: else nobody would know where to look when nothing goes. */
class WhoSendsIsToldTest {

    private static final TopicPartition ONE = new TopicPartition("replies", 0);
    private static final TopicPartition ANOTHER = new TopicPartition("replies", 1);
    private static final CustomBotLog LOG = CustomBotLog.of("test");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final MockConsumer<String, byte[]> member = new MockConsumer<>("earliest");

    @BeforeEach
    void begin() {
        member.assign(List.of(ONE, ANOTHER));
        member.updateBeginningOffsets(Map.of(ONE, 0L, ANOTHER, 0L));
        member.commitSync(Map.of(ONE, new OffsetAndMetadata(0), ANOTHER, new OffsetAndMetadata(0)));
    }

    @Test
    void withItsPlanWheneverItTakesOver() {
        SenderBench bench = new SenderBench(Optional.empty(), Optional.of(new RatePlan(2.5, 10, OptionalLong.empty())));
        ReplyPartitions partitions = partitions(bench);

        assigned(partitions, ONE);
        String line = "[test] CBOT00308: This replica sends the bot's replies now, under a plan of 2.5 requests per second "
                + "and 10 at once";
        assertThat(logged.lines("CBOT")).containsExactly(line);
        assertThat(logged.levels("CBOT00308")).containsExactly("INFO");

        assigned(partitions, ANOTHER);
        assertThat(logged.lines("CBOT")).as("it has sent before").hasSize(1);

        assigned(partitions, ONE);
        assertThat(logged.lines("CBOT")).as("another may have had it meanwhile").containsExactly(line, line);
    }

    @Test
    void withoutAPlanAllSend() {
        assigned(partitions(new SenderBench()), ONE);

        assertThat(logged.lines("CBOT")).isEmpty();
    }

    private static ReplyPartitions partitions(SenderBench bench) {
        return new ReplyPartitions(Duration.ofSeconds(1), Waiting.BLOCKING,
                new Membership(Duration.ofDays(1), bench.timer.clock()), bench.sender,
                new ReplyHistory(() -> null, bench.sender.memory(), bench.timer.clock(),
                        Recollection.of(bench.timer.clock()), LOG),
                LOG);
    }

    private void assigned(ReplyPartitions partitions, TopicPartition partition) {
        partitions.onPartitionsAssigned(member, List.of(partition));
    }
}
