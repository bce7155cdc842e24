package dev.custombot.runtime.callback.http;

import java.time.Duration;

import io.vertx.ext.web.RoutingContext;

/** When a callback came in, noted before authentication: the hub's limit counts from there. */
public final class AnswerBudget {

    private static final String KEY = "custom-bot.callback.started";

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private AnswerBudget() {}

    public static void note(RoutingContext context) {
        if (context.get(KEY) == null) {
            context.put(KEY, System.nanoTime());
        }
    }

    /** What is left of the budget, 1 ms at least. */
    public static Duration left(RoutingContext context, Duration budget) {
        Duration left = budget.minus(elapsed(context));
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    public static Duration elapsed(RoutingContext context) {
        note(context);
        return Duration.ofNanos(System.nanoTime() - context.<Long>get(KEY));
    }
}
