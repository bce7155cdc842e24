package dev.custombot.deployment.emulator.http;

import io.vertx.ext.web.RoutingContext;

/** How a kind of hub says what a fault has it say. */
public interface FaultAnswer {

    /** The error code that was asked for, or the hub's for the status. */
    String code(Faults.Fault fault);

    void write(RoutingContext context, Faults.Fault fault);
}
