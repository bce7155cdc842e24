package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.aside.WaitingLimits;
import dev.custombot.runtime.lane.aside.WaitingRecords;
import io.smallrye.mutiny.Uni;

/** Records are set aside, read again and given up at the same time: each is worked on in its turn, and the reading of the topic goes on. */
@ExtendWith(FrayTestExtension.class)
class WaitingRecordsTest {

    private static final TopicPartition PARTITION = new TopicPartition("callbacks", 0);
    private static final String CONVERSATION = "a";
    /** One is in memory, and when two lie aside the reading stops. */
    private static final WaitingLimits LIMITS = new WaitingLimits(1, 1, 4, 1);

    private final Tenure tenure = new Tenure(Uni.createFrom().voidItem(), Optional.empty(), () -> {});
    private final List<Long> done = new ArrayList<>();
    private final CountDownLatch settled = new CountDownLatch(3);
    private final CountDownLatch read = new CountDownLatch(3);
    private final CountDownLatch reread = new CountDownLatch(1);
    private final CompletableFuture<Void> first = new CompletableFuture<>();
    private volatile boolean isHeld;
    private final WaitingRecords waiting = new WaitingRecords(LIMITS,
            (partition, offsets) -> Uni.createFrom().item(() -> read(offsets)), (record, owner) -> again(record.offset()),
            new RareLines(new SetClock(Instant.EPOCH)), CustomBotLog.of("test"));

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void eachComesInItsTurn() throws InterruptedException {
        Threads.run(() -> {
            come(0);
            come(1);
            come(2);
        }, () -> first.complete(null), waiting::changed);
        // A schedule in which one of them is forgotten ends here, as a deadlock.
        settled.await();
        read.await();

        assertThat(done).containsExactly(0L, 1L, 2L);
        assertThat(waiting.count()).isZero();
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatIsHeldGoesOnWhenSomethingHasChanged() throws InterruptedException {
        isHeld = true;
        first.complete(null);
        Threads.run(() -> {
            come(0);
            come(1);
            come(2);
        }, () -> {
            isHeld = false;
            waiting.changed();
        });
        settled.await();
        read.await();

        assertThat(done).containsExactly(0L, 1L, 2L);
        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    /** What is held is read again, and given back once more, while it becomes another's. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void theReadingGoesOnWhenAPartitionIsGivenUp() throws InterruptedException {
        isHeld = true;
        come(0);
        come(1);
        come(2);
        assertThat(read.getCount()).as("records that keep the reading").isPositive();
        Threads.run(waiting::changed, () -> {
            reread.await();
            tenure.drain();
            waiting.leaveEnded();
        });
        read.await();

        assertThat(waiting.held()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    private void come(long offset) {
        waiting.admit(CONVERSATION, PARTITION, offset, tenure, () -> work(offset)).subscribe().with(over -> read.countDown(),
                later -> read.countDown());
    }

    private Uni<Void> again(long offset) {
        Uni<Void> work = work(offset).onFailure().recoverWithNull();
        reread.countDown();
        return work;
    }

    private Uni<Void> work(long offset) {
        long seen = waiting.changes();
        if (isHeld || waiting.isHeld(CONVERSATION, tenure)) {
            return waiting.giveBack(CONVERSATION, "m-" + offset, offset, tenure, seen);
        }
        Uni<Void> end = offset == 0 ? Uni.createFrom().completionStage(first) : Uni.createFrom().voidItem();
        return end.invoke(() -> {
            synchronized (done) {
                done.add(offset);
            }
            settled.countDown();
        });
    }

    private static Reread read(List<Long> offsets) {
        return new Reread(offsets.stream()
                .map(offset -> new ConsumerRecord<>("callbacks", 0, offset, CONVERSATION, new byte[0])).toList(),
                offsets.get(offsets.size() - 1) + 1);
    }
}
