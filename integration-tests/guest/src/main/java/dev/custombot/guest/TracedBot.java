package dev.custombot.guest;

import java.time.Duration;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** Says in which trace it runs, on each kind of thread. */
public class TracedBot {

    @OnMessage("custom.traced.worker")
    String worker(IncomingMessage message) {
        return trace();
    }

    @OnMessage("custom.traced.virtual")
    @RunOnVirtualThread
    String virtual(IncomingMessage message) {
        return trace();
    }

    /** Before and after an asynchronous call. */
    @OnMessage("custom.traced.uni")
    Uni<String> uni(IncomingMessage message) {
        String before = trace();
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20))
                .map(over -> before.equals(trace()) ? before : before + ", then " + trace());
    }

    private static String trace() {
        return Span.current().getSpanContext().getTraceId();
    }
}
