package dev.custombot.runtime.dispatch.handler;

import dev.custombot.runtime.metrics.BotMetrics;

/** The meters of handlers, from the start: their first failure is an increase then. */
public final class HandlerMeters {

    private HandlerMeters() {}

    public static void make(Handlers handlers, BotMetrics metrics) {
        for (Handler handler : handlers.all()) {
            metrics.handling().mayRun(handler.name(),
                    handler.selectors().stream().anyMatch(selector -> selector.matching().isPresent()));
            // What deals with a refused reply says nothing.
            if (handler.role() != HandlerRole.REJECTED_REPLY) {
                metrics.conversations().preregister(handler.role().label(), handler.name(), handler.question());
            }
        }
    }
}
