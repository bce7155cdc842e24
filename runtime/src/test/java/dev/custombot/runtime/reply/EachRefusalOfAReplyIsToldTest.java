package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.WaitingReply;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A reply that is replayed and refused again is news to the bot; one refusal that is told twice, after a crash, is not. */
class EachRefusalOfAReplyIsToldTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final PublishedRecords callbacks = new PublishedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1), CustomBotLog.of("test")) {
    };
    private final NoticePublisher notices = new NoticePublisher(callbacks.emitter(), Records.ORIGIN, Clock.systemUTC(),
            CustomBotLog.of("test"));

    @Test
    void anotherRecordOfItIsRefusedAnew() {
        refused(7);
        refused(7);
        refused(12);

        List<String> ids = callbacks.callbackRecords().stream().map(CallbackRecord::messageId).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    /** The handler that hears of it is of the trace of the callback that was answered. */
    @Test
    void itIsOfTheTraceOfTheReply() {
        IncomingKafkaRecordMetadata<String, byte[]> origin = origin(7);
        origin.getHeaders().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));

        refused(origin);

        assertThat(callbacks.headers()).singleElement().satisfies(
                headers -> assertThat(headers.lastHeader("traceparent").value()).asString(StandardCharsets.UTF_8)
                        .isEqualTo(TRACE));
    }

    private static IncomingKafkaRecordMetadata<String, byte[]> origin(long offset) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("replies", 0, offset, "c-1", new byte[0]), "replies");
    }

    private void refused(long offset) {
        refused(origin(offset));
    }

    private void refused(IncomingKafkaRecordMetadata<String, byte[]> origin) {
        ReplyRecord record = new ReplyRecord("c-1", Optional.of("m-1"), List.of(SenderBench.reply("id-1")));
        WaitingReply reply = WaitingReply.of(record, origin, partitions.ofOrNew(new TopicPartition("replies", 0))).get(0);
        notices.rejected(reply, "400-1").await().indefinitely();
    }
}
