package dev.custombot.runtime.bot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.Producer;

import dev.custombot.runtime.lane.ShutdownBudget;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;

/**
 * Ends the producers of the bots' channels. The connector makes another one when it is to close a producer, closes that one, and leaves
 * the first to itself, with its thread and its connections.
 */
@Singleton
public class OpenProducers {

    private static final int AFTER_THE_CHANNELS = 100;
    /** For all of them together. What they still have was acknowledged to nobody. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Bots bots;
    private final SurroundingsFactory surroundings;
    private List<Producer<?, ?>> open = List.of();

    @Inject
    OpenProducers(Bots bots, SurroundingsFactory surroundings) {
        this.bots = bots;
        this.surroundings = surroundings;
    }

    /** While the channels still know them. */
    void find(@Observes ShutdownEvent event) {
        KafkaClientService clients = surroundings.get().kafka();
        open = bots.settings().stream().flatMap(bot -> bot.names().outgoing().stream())
                .<KafkaProducer<?, ?>>map(clients::getProducer).filter(Objects::nonNull)
                .<Producer<?, ?>>map(KafkaProducer::unwrap).filter(Objects::nonNull).toList();
    }

    void end(@Observes @Priority(AFTER_THE_CHANNELS) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        ShutdownBudget budget = new ShutdownBudget(LONGEST, surroundings.get().steady());
        open.forEach(producer -> producer.close(budget.remaining()));
    }
}
