package dev.custombot.runtime.callback;

import java.time.Duration;

import io.vertx.ext.web.RoutingContext;

/** When a callback came in, noted before authentication: the hub's limit counts from there. */
final class CallbackStart {

    private static final String KEY = "custom-bot.callback.started";

    private CallbackStart() {}

    static void note(RoutingContext context) {
        if (context.get(KEY) == null) {
            context.put(KEY, System.nanoTime());
        }
    }

    static Duration elapsed(RoutingContext context) {
        note(context);
        return Duration.ofNanos(System.nanoTime() - context.<Long>get(KEY));
    }
}
