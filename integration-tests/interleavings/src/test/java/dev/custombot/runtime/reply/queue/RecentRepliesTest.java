package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;

/** Records under the same id are read at the same time: one of them is the first. */
@ExtendWith(FrayTestExtension.class)
class RecentRepliesTest {

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneIsTheFirst() {
        QueuedReplies replies = new QueuedReplies();
        WaitingReply one = replies.reply("a", 0, "id");
        WaitingReply other = replies.reply("a", 1, "id");
        RecentReplies recent = new RecentReplies();
        AtomicInteger first = new AtomicInteger();
        Threads.run(() -> count(recent, one, first), () -> count(recent, other, first));

        assertThat(first).as("replies that are sent").hasValue(1);
    }

    private static void count(RecentReplies recent, WaitingReply reply, AtomicInteger first) {
        if (recent.before(reply).isEmpty()) {
            first.incrementAndGet();
        }
    }
}
