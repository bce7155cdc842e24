package dev.custombot.runtime.callback.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.metrics.BotMetrics;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Turns callbacks away when too many wait, before anything else is done for them: refusing must cost next to nothing. */
@Singleton
public class OverloadFilter {

    /** Quarkus authenticates at 200; what is higher comes first. */
    private static final int BEFORE_AUTHENTICATION = 250;

    @Inject
    CallbackPath path;

    @Inject
    Admissions load;

    @Inject
    BotMetrics metrics;

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_AUTHENTICATION);
    }

    private void admit(RoutingContext context) {
        if (!path.matches(context)) {
            context.next();
            return;
        }
        AnswerBudget.note(context);
        if (load.admit(context).isPresent()) {
            context.next();
            return;
        }
        CallbackProblem problem = CallbackProblem.overloaded();
        problem.answer(context.request());
        // What is left of the body is thrown away, so that the connection can be used again: a new one costs more.
        context.request().resume();
        metrics.callback(problem.status(), AnswerBudget.elapsed(context));
    }
}
