package dev.custombot.runtime.callback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Writes the records of a callback to Kafka. */
@Singleton
public class CallbackPublisher {

    static final String CHANNEL = "custom-bot-callbacks-out";

    private static final int MAX_WAITING = 10_000;

    @Inject
    @Channel(CHANNEL)
    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = MAX_WAITING)
    MutinyEmitter<byte[]> emitter;

    /** Completes when the broker has confirmed every record; fails as soon as one is not, though others may be stored. */
    Uni<Void> publish(List<CallbackRecord> records) {
        if (records.size() == 1) {
            return emitter.sendMessage(records.get(0).toMessage());
        }
        Map<String, List<CallbackRecord>> conversations = records.stream()
                .collect(Collectors.groupingBy(CallbackRecord::conversationId));
        return Uni.join().all(conversations.values().stream().map(this::inOrder).toList()).andFailFast().replaceWithVoid();
    }

    /** One after the other: a later message that is stored without an earlier one would be handled before it. */
    private Uni<Void> inOrder(List<CallbackRecord> records) {
        return Multi.createFrom().iterable(records)
                .onItem().transformToUniAndConcatenate(record -> emitter.sendMessage(record.toMessage()))
                .collect().asList().replaceWithVoid();
    }
}
