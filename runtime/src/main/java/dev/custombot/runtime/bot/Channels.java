package dev.custombot.runtime.bot;

import java.util.Optional;
import java.util.concurrent.Flow.Publisher;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.bot.tracing.TracedEmitter;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** The channels that the build has made, by name. */
final class Channels {

    private final ChannelRegistry registry;
    private final Optional<OpenTelemetry> telemetry;

    Channels(ChannelRegistry registry, Optional<OpenTelemetry> telemetry) {
        this.registry = registry;
        this.telemetry = telemetry;
    }

    @SuppressWarnings("unchecked")
    MutinyEmitter<byte[]> emitter(String channel) {
        MutinyEmitter<?> emitter = registry.getEmitter(channel, MutinyEmitter.class);
        if (emitter == null) {
            throw new IllegalStateException("There is no channel " + channel + ": the bots start with the application");
        }
        MutinyEmitter<byte[]> found = (MutinyEmitter<byte[]>) emitter;
        return telemetry.<MutinyEmitter<byte[]>>map(
                tracing -> new TracedEmitter(found, tracing.getPropagators().getTextMapPropagator())).orElse(found);
    }

    @SuppressWarnings("unchecked")
    Multi<Message<byte[]>> records(String channel) {
        Publisher<? extends Message<?>> records = registry.getPublishers(channel).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no channel " + channel));
        return Multi.createFrom().publisher((Publisher<Message<byte[]>>) records);
    }
}
