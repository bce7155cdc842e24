package dev.custombot.deployment.emulator.brevo;

import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.FaultAnswer;
import dev.custombot.deployment.emulator.http.Faults.Fault;
import io.vertx.ext.web.RoutingContext;

/** Says of a fault what Brevo says of an error; how long to wait stands in its own headers. */
final class ErrorAnswers implements FaultAnswer {

    private static final int GENERAL_PLAN = 100;

    @Override
    public String code(Fault fault) {
        return fault.code().orElse(ApiProblem.usualCode(fault.status()));
    }

    @Override
    public void write(RoutingContext context, Fault fault) {
        if (fault.retryAfterSeconds() > 0) {
            RateLimit.headers(context.response(), GENERAL_PLAN, 0, fault.retryAfterSeconds());
        }
        Answers.json(context, fault.status(),
                new ApiProblem(fault.status(), code(fault), "A fault that was asked for").toJson());
    }
}
