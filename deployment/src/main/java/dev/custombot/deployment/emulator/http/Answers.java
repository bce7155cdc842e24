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

    /** What a gateway says that does not reach the hub. */
    public static void page(RoutingContext context, int status) {
        if (!context.response().ended() && !context.response().closed()) {
            context.response().setStatusCode(status).putHeader("Content-Type", "text/html")
                    .end("<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status
                            + "</h1><p>The gateway does not reach the hub.</p></body></html>");
        }
    }

    /** Does it, and answers that it is done. */
    public static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }
}
