package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;

/** One wants to know while the reading ends because nobody else does any more: whatever is written from then on is seen. */
@ExtendWith(FrayTestExtension.class)
class NewRecordsTest {

    private final NewTopic topic = new NewTopic();
    private final NewRecords records = topic.newRecords();
    private final Wanting wanting = new Wanting();

    @FrayTest(iterations = 2000, resetClassLoaderPerIteration = false)
    void whatIsWrittenAfterTheReadingHasBegunIsSeen() throws InterruptedException {
        Threads.run(() -> want("a"), () -> want("b"), () -> want("c"), () -> want("d"));
        // A schedule in which nobody reads any more ends here, as a deadlock.
        wanting.seen.await();
        topic.awaitReaders();

        assertThat(wanting.wanted).isEmpty();
    }

    private void want(String messageId) {
        records.watch(wanting, () -> wanting.wanted.add(messageId)).subscribe().with(ready -> topic.opened(messageId),
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    private static final class Wanting implements NewRecords.Watcher {

        private final CountDownLatch seen = new CountDownLatch(4);
        private final Set<String> wanted = ConcurrentHashMap.newKeySet();

        @Override
        public boolean isCurious() {
            return !wanted.isEmpty();
        }

        @Override
        public void see(CallbackRecord record) {
            if (wanted.remove(Notice.start(record).messageId())) {
                seen.countDown();
            }
        }

        @Override
        public Runnable ended(Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
