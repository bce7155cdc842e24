package dev.custombot.deployment.emulator;

import java.net.URI;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The emulator's side of the control API: faults, tokens, raw deliveries. */
final class ControlRoutes {

    private final HubState state;
    private final Faults faults;
    private final TokenIssuer tokens;
    private final CallbackClient callback;
    private final Deliveries deliveries;

    ControlRoutes(HubState state, Faults faults, TokenIssuer tokens, CallbackClient callback, Deliveries deliveries) {
        this.deliveries = deliveries;
        this.state = state;
        this.faults = faults;
        this.tokens = tokens;
        this.callback = callback;
    }

    void addTo(Router router) {
        router.route("/control/*").handler(BodyHandler.create(false));
        router.get("/control/callback").handler(this::showCallback);
        router.put("/control/callback").handler(context -> {
            callback.callback(URI.create(context.body().asJsonObject().getString("url")));
            showCallback(context);
        }).failureHandler(ControlRoutes::badRequest);
        router.post("/control/deliveries").handler(this::deliver);
        router.post("/control/callback-token/expire").handler(context -> done(context, callback::expireToken));
        router.post("/control/hub-tokens/revoke").handler(context -> done(context, tokens::revokeBotTokens));
        router.post("/control/faults").handler(context -> done(context, () -> faults.add(context.body().asJsonObject())))
                .failureHandler(ControlRoutes::badRequest);
        router.delete("/control/faults").handler(context -> done(context, faults::clear));
        router.post("/control/reset").handler(context -> done(context, () -> {
            faults.clear();
            deliveries.abandon();
            callback.renewToken();
            state.reset();
        }));
    }

    private void showCallback(RoutingContext context) {
        Answers.json(context, 200, new JsonObject().put("url", callback.callback().toString()));
    }

    private void deliver(RoutingContext context) {
        Buffer body = context.body().buffer() == null ? Buffer.buffer() : context.body().buffer();
        String authorization = context.queryParam("authorization").stream().findFirst().orElse("keep");
        String contentType = context.queryParam("contentType").stream().findFirst().orElse("application/json");
        openConversations(body);
        callback.post(body, callback.authorization(authorization), contentType).onSuccess(attempt -> {
            String id = UUID.randomUUID().toString();
            state.delivery(new JsonObject().put("id", id).put("type", "raw")
                    .put("outcome", attempt.getInteger("status") / 100 == 2 ? "delivered" : "failed")
                    .put("attempts", new JsonArray().add(attempt)).put("raw", body.toString()));
            Answers.json(context, 200, attempt.copy().put("id", id));
        });
    }

    /** So that the bot can answer into the conversations that someone else's payload speaks of. */
    private void openConversations(Buffer body) {
        try {
            JsonObject payload = body.toJsonObject();
            JsonObject messages = payload.getJsonObject("messages",
                    payload.getJsonObject("metadata", new JsonObject()).getJsonObject("messages", new JsonObject()));
            for (Object message : messages.getJsonArray("message", new JsonArray())) {
                state.open(((JsonObject) message).getJsonObject("conversation").getString("id"));
            }
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            // Not a payload of the contract; it is delivered all the same.
            state.changed("delivery");
        }
    }

    private static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }

    private static void badRequest(RoutingContext context) {
        Answers.problem(context, 400, "Bad Request", "the body is not what this address takes");
    }
}
