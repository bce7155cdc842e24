package dev.custombot.runtime.control.endpoint;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Puts the endpoint at its path. */
@Recorder
public class ControlEndpointRecorder {

    /** The bean is looked up late: routes are made before the channels, requests come after. */
    public Handler<RoutingContext> handler(String path) {
        return context -> Arc.container().instance(ControlEndpoint.class).get().handle(context, path);
    }
}
