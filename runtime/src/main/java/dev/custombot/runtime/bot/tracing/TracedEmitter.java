package dev.custombot.runtime.bot.tracing;

import java.util.Optional;

import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.record.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * An emitter whose records belong to the trace that their headers name, on whatever thread they are sent: what is current there may be another
 * conversation's.
 *
 * @param emitter sends
 * @param propagator reads the headers
 */
public record TracedEmitter(MutinyEmitter<byte[]> emitter, TextMapPropagator propagator) implements MutinyEmitter<byte[]> {

    private <M extends Message<? extends byte[]>> Message<? extends byte[]> traced(M message) {
        Optional<Headers> headers = message.getMetadata(OutgoingKafkaRecordMetadata.class)
                .map(OutgoingKafkaRecordMetadata::getHeaders);
        Context trace = headers.map(found -> propagator.extract(Context.root(), found, TraceHeaders.GETTER))
                .orElse(Context.root());
        return Span.fromContext(trace).getSpanContext().isValid()
                ? message.addMetadata(TracingMetadata.withCurrent(trace))
                : message;
    }

    @Override
    public Uni<Void> send(byte[] payload) {
        return emitter.send(payload);
    }

    @Override
    public void sendAndAwait(byte[] payload) {
        emitter.sendAndAwait(payload);
    }

    @Override
    public Cancellable sendAndForget(byte[] payload) {
        return emitter.sendAndForget(payload);
    }

    @Override
    @Deprecated
    public <M extends Message<? extends byte[]>> void send(M message) {
        emitter.send(message);
    }

    @Override
    public <M extends Message<? extends byte[]>> Uni<Void> sendMessage(M message) {
        return emitter.sendMessage(traced(message));
    }

    @Override
    public <M extends Message<? extends byte[]>> void sendMessageAndAwait(M message) {
        emitter.sendMessageAndAwait(traced(message));
    }

    @Override
    public <M extends Message<? extends byte[]>> Cancellable sendMessageAndForget(M message) {
        return emitter.sendMessageAndForget(traced(message));
    }

    @Override
    public void complete() {
        emitter.complete();
    }

    @Override
    public void error(Exception failure) {
        emitter.error(failure);
    }

    @Override
    public boolean isCancelled() {
        return emitter.isCancelled();
    }

    @Override
    public boolean hasRequests() {
        return emitter.hasRequests();
    }
}
