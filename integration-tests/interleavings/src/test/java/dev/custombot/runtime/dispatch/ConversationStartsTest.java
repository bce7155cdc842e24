package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.MessageType;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordOrigin;
import io.smallrye.mutiny.Uni;

/** Conversations are asked for and opened at the same time: whoever asked learns it. */
@ExtendWith(FrayTestExtension.class)
class ConversationStartsTest {

    private final ReadRecords records = new ReadRecords();
    private final ConversationStarts starts = new ConversationStarts(records.reader());
    private final Collection<String> started = new ConcurrentLinkedQueue<>();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whoeverAskedLearnsIt() {
        Threads.run(() -> start("one"), () -> start("other"));
        records.awaitIdle();

        assertThat(started).containsExactlyInAnyOrder("one", "other");
        assertThat(starts.isCurious()).isFalse();
    }

    private void start(String messageId) {
        CompletableFuture<Void> learnt = new CompletableFuture<>();
        starts.after(messageId, () -> {
            records.write(opened(messageId));
            return Uni.createFrom().voidItem();
        }).subscribe().with(conversation -> {
            started.add(conversation.messageId());
            learnt.complete(null);
        }, learnt::completeExceptionally);
        // A schedule in which nobody reads has no end, and fails.
        learnt.join();
    }

    private static CallbackRecord opened(String messageId) {
        return Notice.started(new RecordOrigin("", "egain"), "conversation-" + messageId,
                new OutgoingReply(messageId, MessageType.TEXT, Content.ofText("Hello"), List.of(), List.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()),
                Instant.EPOCH);
    }
}
