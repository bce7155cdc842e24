package dev.custombot.deployment.emulator;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes JSON answers. */
final class Answers {

    private Answers() {}

    static void json(RoutingContext context, int status, JsonObject body) {
        if (!context.response().ended() && !context.response().closed()) {
            context.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body.encode());
        }
    }

    static void problem(RoutingContext context, int status, String title, String detail) {
        json(context, status, new JsonObject().put("status", status).put("title", title).put("detail", detail));
    }

    static void hubError(RoutingContext context, HubError error) {
        json(context, error.status(), error.toJson());
    }
}
