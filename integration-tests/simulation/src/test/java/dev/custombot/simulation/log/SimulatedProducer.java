package dev.custombot.simulation.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * A channel to a topic: in order within a partition, as an idempotent producer writes. A record may get lost without having been
 * acknowledged, or be there without anybody being told.
 */
public final class SimulatedProducer implements MutinyEmitter<byte[]> {

    private final VirtualTime time;
    private final Chance chance;
    private final SimulatedLog log;
    private final Process process;
    private final Troubles troubles;
    private final String topic;
    private final BiConsumer<Process, Headers> whenSent;
    private final Map<TopicPartition, Long> lastArrival = new HashMap<>();

    /** @param whenSent hears when the process asks for something to be written */
    public SimulatedProducer(VirtualTime time, Chance chance, SimulatedLog log, Process process, Troubles troubles,
            String topic,
            BiConsumer<Process, Headers> whenSent) {
        this.time = time;
        this.chance = chance;
        this.log = log;
        this.process = process;
        this.troubles = troubles;
        this.topic = topic;
        this.whenSent = whenSent;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        OutgoingKafkaRecordMetadata<String> metadata = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        return Uni.createFrom().emitter(emitter -> send(metadata.getKey(), message.getPayload(),
                new RecordHeaders(metadata.getHeaders()), emitter));
    }

    private void send(String key, byte[] value, Headers headers, UniEmitter<? super Void> emitter) {
        // What waits for the broker may arrive when it is there again.
        boolean waits = troubles.isIsolated(process) && chance.of(0.5);
        boolean isLost = chance.of(troubles.lostRecords()) || troubles.isIsolated(process) && !waits;
        boolean isUntold = chance.of(troubles.untoldRecords());
        whenSent.accept(process, headers);
        TopicPartition partition = log.partitionOf(topic, key);
        long asked = waits ? troubles.isolatedUntil(process) : time.now();
        long arrival = Math.max(lastArrival.getOrDefault(partition, 0L),
                asked + chance.between(100_000, troubles.isSlow() ? 800_000_000 : 4_000_000)) + 1;
        lastArrival.put(partition, arrival);
        double delay = (arrival - time.now()) / 1e6;
        boolean survives = chance.of(0.5);
        double answer = isLost || isUntold ? chance.between(50, 3_000) : chance.between(0, 10) / 10.0;
        time.after(time.world(), delay, () -> {
            if (!isLost && (!process.isDead() || survives)) {
                log.append(topic, key, value, headers);
            }
            time.after(process, answer, () -> {
                if (isLost || isUntold) {
                    emitter.fail(new TimeoutException("not acknowledged"));
                } else {
                    emitter.complete(null);
                }
            });
        });
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("deprecation")
    public <M extends Message<? extends byte[]>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {
        // There is nothing to end.
    }

    @Override
    public void error(Exception failure) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
