package dev.custombot.it.exposure;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.arc.Unremovable;

/** The spans of this application, as an exporter would send them away. */
@Singleton
@Unremovable
public class Traces {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Produces
    @Singleton
    InMemorySpanExporter exporter() {
        return exporter;
    }

    /** Those that have ended. */
    public List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    /** Names, attributes, events and statuses of all that have ended. */
    List<String> all() {
        return exporter.getFinishedSpanItems().stream().map(span -> span.getName() + " " + span.getAttributes() + " "
                + span.getEvents() + " " + span.getStatus()).toList();
    }
}
