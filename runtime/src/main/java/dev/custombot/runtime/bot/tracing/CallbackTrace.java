package dev.custombot.runtime.bot.tracing;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.callback.RecordTrace;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.tracing.KafkaOpenTelemetryInstrumenter;
import io.smallrye.reactive.messaging.kafka.tracing.KafkaTrace;

/** The trace as Kafka's connector writes it, for records that do not go through it. */
public final class CallbackTrace {

    private static final int NOT_KNOWN_YET = -1;

    private CallbackTrace() {}

    /** Does nothing in an application without OpenTelemetry. */
    public static RecordTrace ofApplication() {
        InjectableInstance<OpenTelemetry> telemetry = Arc.container().select(OpenTelemetry.class);
        if (!telemetry.isResolvable()) {
            return record -> {};
        }
        KafkaOpenTelemetryInstrumenter instrumenter = KafkaOpenTelemetryInstrumenter.createForSink(telemetry);
        return record -> add(instrumenter, record);
    }

    private static void add(KafkaOpenTelemetryInstrumenter instrumenter, ProducerRecord<String, byte[]> record) {
        instrumenter.traceOutgoing(
                Message.of(record.value()).addMetadata(TracingMetadata.withCurrent(Context.current())),
                new KafkaTrace.Builder().withTopic(record.topic()).withPartition(NOT_KNOWN_YET).withHeaders(record.headers())
                        .build());
    }
}
