package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.record.CallbackRecord;

/** Somebody begins to want to know just when the last one has learnt it: the reading goes on, or begins anew. */
@ExtendWith(FrayTestExtension.class)
class NewRecordsTest implements NewRecords.Watcher {

    private final ReadRecords records = new ReadRecords();
    private final NewRecords reader = records.reader();
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatIsWrittenWhileSomebodyWaitsIsSeen() {
        Threads.run(() -> ask("one"), () -> ask("other"));
        records.awaitIdle();

        assertThat(waiting).isEmpty();
    }

    private void ask(String id) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        waiting.put(id, seen);
        reader.watch(this).await().indefinitely();
        records.write(ReadRecords.record(id));
        // A schedule in which nobody reads has no end, and fails.
        seen.join();
    }

    @Override
    public boolean isCurious() {
        return !waiting.isEmpty();
    }

    @Override
    public void see(CallbackRecord record) {
        waiting.remove(record.messageId()).complete(null);
    }

    @Override
    public void ended(Throwable failure) {
        throw new AssertionError(failure);
    }
}
