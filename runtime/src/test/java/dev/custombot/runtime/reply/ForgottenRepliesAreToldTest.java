package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.Waiting;
import dev.custombot.runtime.reply.owner.ReplyPartitions;

/** When the group of the replies has lost its positions all that is retained is sent again, and somebody must know why. */
class ForgottenRepliesAreToldTest {

    private static final TopicPartition KNOWN = new TopicPartition("replies", 0);
    private static final TopicPartition FORGOTTEN = new TopicPartition("replies", 1);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CustomBotLog.class}, (proxy, method, arguments) -> {
                said.add(method.getName() + Arrays.toString(arguments));
                return null;
            });
    private final SenderBench bench = new SenderBench();

    @Test
    void withTheTimeSinceWhenTheyLieThere() throws InterruptedException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MockConsumer<String, byte[]> member = new MockConsumer<>("earliest");
        member.assign(List.of(KNOWN, FORGOTTEN));
        member.updateBeginningOffsets(Map.of(KNOWN, 0L, FORGOTTEN, 0L));
        member.commitSync(Map.of(KNOWN, new OffsetAndMetadata(0)));

        new ReplyPartitions(Duration.ofSeconds(1), Waiting.BLOCKING, bench.sender,
                new ReplyHistory(Old::new, bench.sender.memory(), clock, clock, log), log)
                .onPartitionsAssigned(member, List.of(KNOWN, FORGOTTEN));

        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("repliesForgotten[replies-1, 2026-11-24T00:00:00Z]");
        assertThat(said).isEmpty();
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
