package dev.custombot.runtime.bot;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.MessageFilter;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.runtime.dispatch.thread.HandlerThreads;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.core.Vertx;

/**
 * What all bots of the application share, on purpose.
 *
 * @param vertx the application's
 * @param threads of the handlers
 * @param telemetry where the application has tracing
 * @param worker on which threads may block
 * @param channels from and to Kafka
 * @param kafka the clients of the channels
 * @param meters every meter
 * @param mapper the application's, for the application's own classes
 * @param clock for time stamps and the validity of tokens
 * @param steady for durations and deadlines
 * @param random for ids and for the lengths of pauses; of any thread
 * @param handlers what the build found
 * @param filters what the build found out about them
 * @param filterBeans the filters
 * @param tls the application's TLS configurations
 * @param proxies its proxies
 * @param tap listens in development
 */
public record Surroundings(Vertx vertx, HandlerThreads threads, Optional<OpenTelemetry> telemetry, Executor worker,
        Channels channels,
        KafkaClientService kafka, MeterRegistry meters,
        ObjectMapper mapper, Clock clock, Clock steady, RandomGenerator random, HandlersByBot handlers, FilterTable filters,
        InjectableInstance<MessageFilter> filterBeans, TlsConfigurationRegistry tls, ProxyConfigurationRegistry proxies,
        WireTap tap) {}
