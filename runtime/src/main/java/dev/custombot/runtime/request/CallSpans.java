package dev.custombot.runtime.request;

import java.util.Optional;
import java.util.function.Supplier;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * A span for each call of a typed client, in the trace of whoever makes it, with the operation and how it ended; the requests of the HTTP
 * client are below it. What is sent and answered is not in it.
 */
public final class CallSpans {

    private final Optional<OpenTelemetry> telemetry;

    /** @param telemetry empty where there are no spans */
    public CallSpans(Optional<OpenTelemetry> telemetry) {
        this.telemetry = telemetry;
    }

    /** None in an application without OpenTelemetry. */
    public static CallSpans ofApplication() {
        var found = Arc.container().select(OpenTelemetry.class);
        return new CallSpans(found.isResolvable() ? Optional.of(found.get()) : Optional.empty());
    }

    /** The call has begun; wherever its requests are made, they are below it. */
    CallSpan begin(String operation) {
        return telemetry.map(tracing -> {
            Context caller = Context.current();
            Span span = tracing.getTracer("custom-bot").spanBuilder("custom-bot call " + operation).setParent(caller)
                    .setSpanKind(SpanKind.CLIENT).setAttribute("custom_bot.operation", operation).startSpan();
            return new CallSpan(Optional.of(caller.with(span)));
        }).orElse(CallSpan.NONE);
    }

    /**
     * One call.
     *
     * @param context with its span
     */
    record CallSpan(Optional<Context> context) {

        private static final CallSpan NONE = new CallSpan(Optional.empty());

        /** One of its requests: the span is current only while it is begun, so that nothing else of the caller's comes below it. */
        <T> Uni<T> within(Supplier<Uni<T>> request) {
            return context.map(below -> Uni.createFrom().<T>emitter(emitter -> {
                try (Scope scope = below.makeCurrent()) {
                    Cancellable begun = Uni.createFrom().deferred(request::get).subscribe().with(emitter::complete,
                            emitter::fail);
                    emitter.onTermination(begun::cancel);
                }
            })).orElseGet(() -> Uni.createFrom().deferred(request::get));
        }

        /** @param outcome as the meter has it */
        void end(String outcome, boolean isFailure) {
            context.map(Span::fromContext).ifPresent(span -> {
                if (isFailure) {
                    span.setStatus(StatusCode.ERROR);
                }
                span.setAttribute("custom_bot.outcome", outcome).end();
            });
        }
    }
}
