package dev.custombot.runtime.callback.http;

import java.time.Duration;

import dev.custombot.runtime.metrics.CallbackMetrics;
import dev.custombot.runtime.metrics.CallbackMetrics.Phase;
import io.vertx.ext.web.RoutingContext;

/** When a callback came in, noted before authentication: the hub's limit counts from there. And which part of it took how long. */
public final class AnswerBudget {

    /** The one object that a callback has for it. Of the event loop. */
    private static final class Course {

        private final long start = System.nanoTime();
        private final long[] ends = new long[PHASES.length];
        private int phase;
    }

    private static final String KEY = "custom-bot.callback.started";
    private static final Phase[] PHASES = Phase.values();
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private AnswerBudget() {}

    public static void note(RoutingContext context) {
        course(context);
    }

    /** What is left of the budget, 1 ms at least. */
    public static Duration left(RoutingContext context, Duration budget) {
        Duration left = budget.minus(elapsed(context));
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    public static Duration elapsed(RoutingContext context) {
        return Duration.ofNanos(System.nanoTime() - course(context).start);
    }

    /** A phase ends, and with it those before it that there were none of. */
    public static void ends(RoutingContext context, Phase phase) {
        Course course = course(context);
        long now = System.nanoTime();
        while (course.phase <= phase.ordinal()) {
            course.ends[course.phase++] = now;
        }
    }

    /** The callback is answered, in the phase in which it is. */
    public static void count(RoutingContext context, CallbackMetrics metrics) {
        Course course = course(context);
        if (course.phase < PHASES.length) {
            ends(context, PHASES[course.phase]);
        }
        long before = course.start;
        for (int i = 0; i < course.phase; i++) {
            metrics.phase(PHASES[i], course.ends[i] - before);
            before = course.ends[i];
        }
    }

    private static Course course(RoutingContext context) {
        Course known = context.get(KEY);
        if (known != null) {
            return known;
        }
        Course begun = new Course();
        context.put(KEY, begun);
        return begun;
    }
}
