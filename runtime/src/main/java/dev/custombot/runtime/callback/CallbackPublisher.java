package dev.custombot.runtime.callback;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Writes the records of a callback to Kafka. */
public final class CallbackPublisher {

    private final MutinyEmitter<byte[]> emitter;

    public CallbackPublisher(MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /**
     * Completes when the broker has confirmed every record; fails as soon as one is not, though others may be stored.
     *
     * @param hold called for each record that is going to be in memory; what it returns is called when it is not any more, also when
     *        nobody waits for it
     */
    Uni<Void> publish(List<CallbackRecord> records, Supplier<Runnable> hold) {
        if (records.size() == 1) {
            return send(records.get(0), hold);
        }
        Map<String, List<CallbackRecord>> conversations = records.stream()
                .collect(Collectors.groupingBy(CallbackRecord::conversationId));
        return Uni.join().all(conversations.values().stream()
                .map(conversation -> inOrder(conversation, hold)).toList()).andFailFast().replaceWithVoid();
    }

    /** One after the other: a later message that is stored without an earlier one would be handled before it. */
    private Uni<Void> inOrder(List<CallbackRecord> records, Supplier<Runnable> hold) {
        return Multi.createFrom().iterable(records)
                .onItem().transformToUniAndConcatenate(record -> send(record, hold))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Void> send(CallbackRecord record, Supplier<Runnable> hold) {
        return Uni.createFrom().deferred(() -> {
            Runnable release = hold.get();
            Message<byte[]> message = record.toMessage().withAck(() -> released(release))
                    .withNack(failure -> released(release));
            // What never comes to the connector is neither acknowledged nor refused by it.
            return emitter.sendMessage(message).onItemOrFailure().invoke((done, failure) -> release.run());
        });
    }

    private static CompletionStage<Void> released(Runnable release) {
        release.run();
        return CompletableFuture.completedFuture(null);
    }
}
