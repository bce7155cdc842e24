package dev.custombot.deployment.emulator;

import java.net.URI;
import java.util.Optional;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The emulator's side of the control API: the callback's address, faults, tokens. */
final class ControlRoutes {

    private final HubState state;
    private final Deliveries deliveries;
    private final Faults faults;
    private final TokenIssuer tokens;
    private final CallbackClient callback;

    ControlRoutes(HubState state, Deliveries deliveries, Faults faults, TokenIssuer tokens, CallbackClient callback) {
        this.state = state;
        this.deliveries = deliveries;
        this.faults = faults;
        this.tokens = tokens;
        this.callback = callback;
    }

    void addTo(Router router) {
        router.route("/control/*").handler(BodyHandler.create(false)).failureHandler(ControlRoutes::failed);
        router.get("/control/callback").handler(this::showCallback);
        router.put("/control/callback").handler(context -> {
            callback.callback(URI.create(ControlInput.of(context).address("url")));
            showCallback(context);
        });
        router.post("/control/callback-token/expire").handler(context -> done(context, callback.tokens()::expire));
        router.put("/control/callback-token/request").handler(context -> done(context,
                () -> callback.tokens().fetchBy(Optional.of(TokenRequest.of(ControlInput.of(context))))));
        router.delete("/control/callback-token/request").handler(context -> done(context,
                () -> callback.tokens().fetchBy(Optional.empty())));
        router.post("/control/hub-tokens/revoke").handler(context -> done(context, tokens::revokeBotTokens));
        router.post("/control/faults").handler(context -> done(context, () -> faults.add(ControlInput.of(context))));
        router.delete("/control/faults").handler(context -> done(context, faults::clear));
        router.put("/control/rules").handler(context -> done(context,
                () -> state.lookAtStateFirst(ControlInput.of(context).flag("stateFirst"))));
        router.post("/control/reset").handler(context -> done(context, () -> {
            deliveries.abandon();
            callback.tokens().fetchBy(Optional.empty());
            faults.clear();
            state.reset();
        }));
    }

    private void showCallback(RoutingContext context) {
        Answers.json(context, 200, new JsonObject().put("url", callback.callback().toString()));
    }

    private static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }

    private static void failed(RoutingContext context) {
        if (context.failure() instanceof BadInput bad) {
            Answers.problem(context, 400, "Bad Request", bad.getMessage());
        } else {
            context.next();
        }
    }
}
