package dev.custombot.runtime.callback;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import dev.custombot.runtime.record.CallbackRecord;
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
        return Uni.join().all(records.stream().map(record -> emitter.sendMessage(record.toMessage())).toList())
                .andFailFast().replaceWithVoid();
    }
}
