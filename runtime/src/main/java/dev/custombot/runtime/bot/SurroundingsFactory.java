package dev.custombot.runtime.bot;

import java.time.Clock;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageFilter;
import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;

/** Finds in the application what its bots share. */
@Singleton
public class SurroundingsFactory {

    private final Surroundings surroundings;

    @Inject
    SurroundingsFactory(Vertx vertx, ChannelRegistry channels, KafkaClientService kafka, Instance<MeterRegistry> meters,
            ObjectMapper mapper, @BotClock Clock clock, HandlersByBot handlers, FilterTable filters,
            @Any Instance<MessageFilter> filterBeans) {
        // Without Micrometer nothing is measured, and all else is as it is.
        MeterRegistry registry = meters.isResolvable() ? meters.get() : new CompositeMeterRegistry();
        this.surroundings = new Surroundings(vertx, Infrastructure.getDefaultWorkerPool(), new Channels(channels), kafka,
                registry, mapper, clock, handlers, filters, (InjectableInstance<MessageFilter>) filterBeans);
    }

    Surroundings get() {
        return surroundings;
    }

    /** A test may have another one, under the same qualifier. */
    @Singleton
    public static class ClockProducer {

        @Produces
        @Singleton
        @BotClock
        @DefaultBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
