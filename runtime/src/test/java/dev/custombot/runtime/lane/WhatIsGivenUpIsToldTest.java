package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;

/** What was not finished, committed or known when a partition went or came stands in the log with the partition. */
class WhatIsGivenUpIsToldTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 3);

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1), CustomBotLog.of("returns")) {
    };
    private final Member member = new Member();

    private static final class Member extends MockConsumer<String, byte[]> {

        private Optional<RuntimeException> onCommit = Optional.empty();
        private Optional<RuntimeException> onQuestion = Optional.empty();

        Member() {
            super("earliest");
            assign(List.of(PARTITION));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            onCommit.ifPresent(failure -> {
                throw failure;
            });
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> asked, Duration timeout) {
            onQuestion.ifPresent(failure -> {
                throw failure;
            });
            return Map.of();
        }
    }

    @Test
    void whatStillRuns() {
        begun();
        partitions.onPartitionsRevoked(member, List.of(PARTITION));

        assertThat(logged.lines()).contains("[returns] CBOT00403: What runs did not come to its end within PT0.001S while its "
                + "partition was given up ([callbacks-3]); the next owner may do it again");
    }

    @Test
    void whatStillRunsAtTheEnd() {
        begun();
        partitions.endAll(Duration.ofMillis(2));

        assertThat(logged.lines()).anyMatch(line -> line.contains("CBOT00403") && line.contains("PT0.002S")
                && line.contains("[callbacks-3]"));
    }

    @Test
    void whatCannotBeCommitted() {
        begun().done(7);
        member.onCommit = Optional.of(new CommitFailedException());
        partitions.onPartitionsRevoked(member, List.of(PARTITION));

        assertThat(logged.lines())
                .contains("[returns] CBOT00404: What was done of [callbacks-3] could not be committed while it was "
                        + "given up (org.apache.kafka.clients.consumer.CommitFailedException); the next owner may do it again");
    }

    @Test
    void whatCannotBeAskedFor() {
        member.onQuestion = Optional.of(new TimeoutException("canary"));
        partitions.onPartitionsAssigned(member, List.of(PARTITION));

        assertThat(logged.lines()).contains("[returns] CBOT00410: What was done behind the oldest open record of each of "
                + "[callbacks-3] could not be read (org.apache.kafka.common.errors.TimeoutException); it may be done again");
    }

    private Tenure begun() {
        partitions.onPartitionsAssigned(member, List.of(PARTITION));
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(7, 0);
        tenure.begin(7);
        return tenure;
    }
}
