package dev.custombot.runtime.bot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageFilter;
import dev.custombot.runtime.AnyWorker;
import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.runtime.dispatch.thread.HandlerThreads;
import dev.custombot.runtime.time.ForwardTime;
import dev.custombot.runtime.time.PatientClock;
import dev.custombot.runtime.time.SteadyClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
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
            @Any Instance<MessageFilter> filterBeans, Instance<OpenTelemetry> tracing,
            TlsConfigurationRegistry tls, ProxyConfigurationRegistry proxies, Instance<WireTap> tap) {
        // Without Micrometer nothing is measured, and all else is as it is.
        MeterRegistry registry = meters.isResolvable() ? meters.get() : new CompositeMeterRegistry();
        this.surroundings = new Surroundings(vertx, new HandlerThreads(vertx, Infrastructure.getDefaultWorkerPool()),
                telemetry(tracing), AnyWorker::execute, new Channels(channels, telemetry(tracing)), kafka,
                registry, mapper, clock, PatientClock.steadyOf(clock), new SecureRandom(), handlers, filters,
                (InjectableInstance<MessageFilter>) filterBeans,
                tls, proxies, tap.isResolvable() ? tap.get() : WireTap.NONE);
    }

    private static Optional<OpenTelemetry> telemetry(Instance<OpenTelemetry> tracing) {
        return tracing.isResolvable() ? Optional.of(tracing.get()) : Optional.empty();
    }

    @PreDestroy
    void end() {
        surroundings.threads().close();
    }

    public Surroundings get() {
        return surroundings;
    }

    /** A test may have another one, under the same qualifier. */
    @Singleton
    public static class ClockProducer {

        /** A laptop that has slept must not wait for it. */
        private static final Duration PATIENCE = Duration.ofMinutes(10);

        /** Tests set it forward; nobody else does. */
        @Produces
        @Singleton
        ForwardTime time() {
            return new ForwardTime(InstantSource.system(), System::nanoTime);
        }

        @Produces
        @Singleton
        @BotClock
        @DefaultBean
        Clock clock(ForwardTime time) {
            Duration patience = LaunchMode.current() == LaunchMode.NORMAL ? PATIENCE : Duration.ZERO;
            return new PatientClock(time, new SteadyClock(time, time::nanoTime), patience,
                    CustomBotLog.LOG::clockStepped);
        }
    }
}
