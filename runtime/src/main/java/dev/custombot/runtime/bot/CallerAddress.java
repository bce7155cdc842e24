package dev.custombot.runtime.bot;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;

/** The address that a hub was told to call, which may have a secret in it: the trace gets the path that is configured, and no more. */
final class CallerAddress {

    private CallerAddress() {}

    /** Does nothing in an application without OpenTelemetry. */
    static void hide(RoutingContext context, String path) {
        Span span = Span.current();
        span.setAttribute("url.path", path);
        if (context.request().query() != null) {
            span.setAttribute("url.query", "");
        }
    }
}
