package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.kafka.Recollection;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.reply.owner.ReplyPartitions;

/** When the group of the replies has lost its positions all that is retained is sent again, and somebody must know why. */
class ForgottenRepliesAreToldTest {

    private static final TopicPartition KNOWN = new TopicPartition("replies", 0);
    private static final TopicPartition FORGOTTEN = new TopicPartition("replies", 1);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final CustomBotLog log = CustomBotLog.of("returns");
    private final SenderBench bench = new SenderBench();

    @Test
    void withTheTimeSinceWhenTheyLieThere() throws InterruptedException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MockConsumer<String, byte[]> member = new MockConsumer<>("earliest");
        member.assign(List.of(KNOWN, FORGOTTEN));
        member.updateBeginningOffsets(Map.of(KNOWN, 0L, FORGOTTEN, 0L));
        member.commitSync(Map.of(KNOWN, new OffsetAndMetadata(0)));

        new ReplyPartitions(Duration.ofSeconds(1), Waiting.BLOCKING, new Membership(Duration.ofDays(1), clock), bench.sender,
                new ReplyHistory(Old::new, bench.sender.memory(), clock, Recollection.of(clock), log), log)
                .onPartitionsAssigned(member, List.of(KNOWN, FORGOTTEN));

        assertThat(logged.await("CBOT")).isEqualTo("[returns] CBOT00324: The group has no position in replies-1, and there are "
                + "replies from 2026-11-24T00:00:00Z on: if this is no new group its positions were forgotten, and all of them "
                + "are sent again");
        assertThat(logged.levels("CBOT")).containsExactly("WARN");
    }

    /** Each partition has records of three days. */
    private static final class Old extends MockConsumer<String, byte[]> {

        Old() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            return times.keySet().stream().collect(Collectors.toMap(partition -> partition,
                    any -> new OffsetAndTimestamp(0, NOW.minus(Duration.ofDays(3)).toEpochMilli())));
        }
    }
}
