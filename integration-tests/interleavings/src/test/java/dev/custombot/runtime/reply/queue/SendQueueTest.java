package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;

/** Replies come in while requests are made and end: each is in one request, a conversation too, in its order, and none is forgotten. */
@ExtendWith(FrayTestExtension.class)
class SendQueueTest {

    private static final Instant NOW = Instant.EPOCH;

    private final QueuedReplies replies = new QueuedReplies();
    private final SendQueue queue = new SendQueue(2, true);
    private final Map<String, Attempt> busy = new ConcurrentHashMap<>();
    private final Collection<Long> sent = new ConcurrentLinkedQueue<>();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void inOneRequestAtATime() {
        List<WaitingReply> waiting = List.of(replies.reply("a", 0), replies.reply("b", 1), replies.reply("a", 2),
                replies.reply("b", 3));
        Threads.run(() -> waiting.forEach(queue::add), this::sendSome, this::sendSome);
        sendSome();

        assertThat(sent).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
        assertThat(of("a")).containsExactly(0L, 2L);
        assertThat(of("b")).containsExactly(1L, 3L);
        assertThat(queue.waiting()).isZero();
    }

    /** Some are sent twice. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatFailedComesAgain() {
        queue.add(replies.reply("a", 0));
        queue.add(replies.reply("b", 1));
        Attempt failed = queue.next(NOW, false, true).orElseThrow();
        WaitingReply later = replies.reply("a", 2);
        Threads.run(() -> queue.again(failed, failed.halves(), NOW), () -> queue.add(later), this::sendSome, this::sendSome);
        sendSome();

        assertThat(sent).containsExactlyInAnyOrder(0L, 1L, 2L);
        assertThat(of("a")).containsExactly(0L, 2L);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void aPartitionThatIsGivenUp() {
        List<WaitingReply> waiting = Stream.of("a", "b", "c").map(name -> replies.reply(name, name.charAt(0))).toList();
        queue.add(waiting.get(0));
        Threads.run(() -> {
            queue.add(waiting.get(1));
            queue.add(waiting.get(2));
            queue.leaveEnded();
        }, this::sendSome, () -> {
            replies.giveUp();
            queue.leaveEnded();
        });

        assertThat(queue.waiting()).isZero();
        assertThat(waiting).allMatch(reply -> reply.fate().isDone());
    }

    private void sendSome() {
        for (Optional<Attempt> next = queue.next(NOW, false, true); next.isPresent(); next = queue.next(NOW, false, true)) {
            Attempt attempt = next.get();
            attempt.conversations()
                    .forEach(name -> assertThat(busy.put(name, attempt)).as("another request of the conversation").isNull());
            attempt.replies().forEach(reply -> {
                sent.add(reply.origin().getOffset());
                reply.done();
            });
            attempt.conversations().forEach(busy::remove);
            queue.release(attempt, NOW);
        }
    }

    /** {@code a} has even offsets, {@code b} odd ones. */
    private List<Long> of(String conversation) {
        return sent.stream().filter(offset -> offset % 2 == ("a".equals(conversation) ? 0 : 1)).toList();
    }
}
