package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.custombot.runtime.CustomBotLog;

/** An application with several bots ends in the time of one, and none begins anything while another comes to its end. */
@Timeout(30)
class SeveralBotsEndAtOnceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);

    private final CountDownLatch bothAreWaitedFor = new CountDownLatch(2);
    private final Partitions first = new Partitions(this::untilTheOther);
    private final Partitions second = new Partitions(this::untilTheOther);

    private static final class Partitions extends PartitionTenures {

        Partitions(Waiting waiting) {
            super(TIMEOUT, waiting, Optional.empty(), CustomBotLog.of("test"));
            begins(0);
        }

        boolean begins(long offset) {
            ofOrNew(PARTITION).received(offset, 0);
            return ofOrNew(PARTITION).begin(offset);
        }
    }

    /** What was begun does not end; so the time is over for both when it is for one. */
    private void untilTheOther(Object event, Duration limit) throws InterruptedException, TimeoutException {
        bothAreWaitedFor.countDown();
        assertThat(bothAreWaitedFor.await(limit.toMillis(), TimeUnit.MILLISECONDS)).as("waited for at the same time").isTrue();
        assertThat(first.begins(1)).isFalse();
        assertThat(second.begins(1)).isFalse();
        throw new TimeoutException();
    }

    @Test
    void withinOneTimeAndNothingBegins() {
        AtOnce.run(List.of(() -> first.endAll(TIMEOUT), () -> second.endAll(TIMEOUT)));

        assertThat(first.owned() + second.owned()).isZero();
    }

    @Test
    void oneThatFailsKeepsNoOther() {
        AtomicBoolean isOver = new AtomicBoolean();

        assertThatThrownBy(() -> AtOnce.run(List.of(() -> {
            throw new IllegalStateException("a defect");
        }, () -> isOver.set(true)))).hasRootCauseMessage("a defect");
        assertThat(isOver).isTrue();
    }
}
