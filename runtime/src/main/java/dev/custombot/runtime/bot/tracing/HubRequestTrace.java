package dev.custombot.runtime.bot.tracing;

import java.util.List;
import java.util.function.Supplier;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.record.TraceHeaders;
import dev.custombot.runtime.reply.RequestTrace;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * A span for each request with replies: in the trace of its first reply, with links to those of the others. It is made in a Vert.x context of
 * its own, so that the HTTP client's span is below it, whatever is current on the thread that asks.
 */
public final class HubRequestTrace implements RequestTrace {

    private static final String NAME = "custom-bot send";

    private final Vertx vertx;
    private final OpenTelemetry telemetry;
    private final String bot;

    public HubRequestTrace(Vertx vertx, OpenTelemetry telemetry, String bot) {
        this.vertx = vertx;
        this.telemetry = telemetry;
        this.bot = bot;
    }

    @Override
    public Uni<SendOutcome> within(List<Headers> origins, Supplier<Uni<SendOutcome>> request) {
        return Uni.createFrom().emitter(emitter -> {
            TextMapPropagator propagator = telemetry.getPropagators().getTextMapPropagator();
            List<Context> contexts = origins.stream()
                    .map(headers -> propagator.extract(Context.root(), headers, TraceHeaders.GETTER)).toList();
            Context parent = contexts.isEmpty() ? Context.root() : contexts.get(0);
            Span span = span(contexts, parent);
            VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                    .runOnContext(run -> inside(parent.with(span), () -> Uni.createFrom().deferred(request::get).subscribe()
                            .with(outcome -> {
                                end(span, outcome);
                                emitter.complete(outcome);
                            }, failure -> {
                                span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName()).end();
                                emitter.fail(failure);
                            })));
        });
    }

    private Span span(List<Context> contexts, Context parent) {
        SpanBuilder builder = telemetry.getTracer("custom-bot").spanBuilder(NAME).setParent(parent)
                .setSpanKind(SpanKind.INTERNAL).setAttribute("custom_bot.bot", bot)
                .setAttribute("messaging.batch.message_count", (long) contexts.size());
        contexts.stream().map(context -> Span.fromContext(context).getSpanContext()).filter(SpanContext::isValid)
                .filter(other -> !other.equals(Span.fromContext(parent).getSpanContext())).distinct()
                .forEach(builder::addLink);
        return builder.startSpan();
    }

    private static void end(Span span, SendOutcome outcome) {
        span.setAttribute("custom_bot.outcome", outcome.label());
        if (!(outcome.plain() instanceof SendOutcome.Sent || outcome.plain() instanceof SendOutcome.Duplicate)) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static void inside(Context context, Runnable work) {
        Scope scope = context.makeCurrent();
        try {
            work.run();
        } finally {
            if (!ContextStorage.get().getClass().getName().startsWith("io.quarkus.")) {
                scope.close();
            }
        }
    }
}
