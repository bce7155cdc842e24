package dev.custombot.deployment.emulator.egain;

import dev.custombot.deployment.emulator.http.FaultAnswer;
import dev.custombot.deployment.emulator.http.Faults.Fault;
import io.vertx.ext.web.RoutingContext;

/** Says of a fault what the hub says of an error. */
final class ErrorAnswers implements FaultAnswer {

    @Override
    public String code(Fault fault) {
        return fault.code().orElse(fault.status() + "-100");
    }

    @Override
    public void write(RoutingContext context, Fault fault) {
        if (fault.retryAfterSeconds() > 0) {
            context.response().putHeader("Retry-After", Integer.toString(fault.retryAfterSeconds()));
        }
        new HubError(fault.status(), code(fault), "A fault that was asked for").answer(context);
    }
}
