package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import io.smallrye.mutiny.Uni;

/** Several ask for conversations while others have their answers: each has its own, and once. */
@ExtendWith(FrayTestExtension.class)
class ConversationStartsTest {

    private final ScheduledExecutorService never = never();
    private final NewTopic topic = new NewTopic();
    private final ConversationStarts starts = new ConversationStarts(topic.newRecords(), () -> never);
    private final CountDownLatch answered = new CountDownLatch(2);
    private final Collection<String> opened = new ConcurrentLinkedQueue<>();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void eachHasItsAnswer() throws InterruptedException {
        Threads.run(() -> start("a"), () -> start("b"));
        // A schedule in which one of them is forgotten ends here, as a deadlock.
        answered.await();
        topic.awaitReaders();

        assertThat(opened).containsExactlyInAnyOrder("c-a", "c-b");
        assertThat(starts.isCurious()).isFalse();
    }

    private void start(String messageId) {
        starts.after(messageId, () -> Uni.createFrom().voidItem().invoke(() -> topic.opened(messageId))).subscribe()
                .with(started -> {
                    opened.add(started.conversationId());
                    answered.countDown();
                }, failure -> {
                    throw new AssertionError(failure);
                });
    }

    /** Nobody waits so long here. */
    private static ScheduledExecutorService never() {
        ScheduledFuture<?> due = Doubles.of(ScheduledFuture.class, (method, arguments) -> true);
        return Doubles.of(ScheduledExecutorService.class, (method, arguments) -> due);
    }
}
