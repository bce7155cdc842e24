package dev.custombot.runtime.bot;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import io.vertx.core.Vertx;

/**
 * Closes the producers of the bots' channels, in development and tests. There Quarkus lets the connector wait for that for no time at all,
 * which it refuses to do, and each restart would leave them open, with their threads and all classes of the application.
 */
@Singleton
public class OpenProducers {

    private static final int BEFORE_THE_CHANNELS = 40;
    private static final String OWN = "custom-bot-";

    private final KafkaClientService clients;
    private final Vertx vertx;

    @Inject
    OpenProducers(KafkaClientService clients, Vertx vertx) {
        this.clients = clients;
        this.vertx = vertx;
    }

    void close(@Observes @Priority(BEFORE_THE_CHANNELS) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        List<KafkaProducer<?, ?>> open = clients.getProducerChannels().stream().filter(channel -> channel.startsWith(OWN))
                .<KafkaProducer<?, ?>>map(clients::getProducer).filter(Objects::nonNull).toList();
        // On an event loop the connector waits for nothing, and closes.
        CompletableFuture<Void> closed = new CompletableFuture<>();
        vertx.getOrCreateContext().runOnContext(loop -> {
            open.forEach(KafkaProducer::close);
            closed.complete(null);
        });
        closed.completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
    }
}
