package dev.custombot.runtime.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

import io.opentelemetry.context.propagation.TextMapGetter;

/** The trace context among the headers of a record. */
public enum TraceHeaders implements TextMapGetter<Headers> {
    GETTER;

    private static final List<String> NAMES = List.of("traceparent", "tracestate", "baggage");

    /** What is written because of a record belongs to the record's trace. */
    public static void copy(Headers from, Headers to) {
        for (String name : NAMES) {
            Header header = from.lastHeader(name);
            if (header != null) {
                to.add(header);
            }
        }
    }

    @Override
    public Iterable<String> keys(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
    }

    @Override
    public String get(Headers headers, String key) {
        Header header = headers == null ? null : headers.lastHeader(key);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
