package dev.custombot.runtime.callback;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;

/** Puts the callback at its path. Every method goes there, so that a wrong one gets its 405. */
@Singleton
public class CallbackRoute {

    /** The callback has a limit of its own, and answers what is beyond it as it answers all else. */
    private static final int BEFORE_THE_GENERAL_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    @Inject
    CustomBotConfig config;

    /** The handler is looked up late: routes are made before the channels, requests come after. */
    void register(@Observes Router router, Instance<CallbackHandler> handler) {
        router.route(config.defaultBot().callback().path()).order(BEFORE_THE_GENERAL_LIMIT)
                .handler(context -> handler.get().handle(context));
    }
}
