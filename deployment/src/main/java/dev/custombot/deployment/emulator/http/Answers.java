package dev.custombot.deployment.emulator.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Writes JSON answers. */
public final class Answers {

    private Answers() {}

    public static void json(RoutingContext context, int status, JsonObject body) {
        if (!context.response().ended() && !context.response().closed()) {
            context.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body.encode());
        }
    }

    public static void problem(RoutingContext context, int status, String title, String detail) {
        json(context, status, new JsonObject().put("status", status).put("title", title).put("detail", detail));
    }

    /** Does it, and answers that it is done. */
    public static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }
}
