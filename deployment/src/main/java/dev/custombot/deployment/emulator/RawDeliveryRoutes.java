package dev.custombot.deployment.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Delivers what someone wrote by hand, once and byte for byte. */
final class RawDeliveryRoutes {

    private final HubState state;
    private final CallbackClient callback;

    RawDeliveryRoutes(HubState state, CallbackClient callback) {
        this.state = state;
        this.callback = callback;
    }

    void addTo(Router router) {
        router.post("/control/deliveries").handler(this::deliver);
    }

    private void deliver(RoutingContext context) {
        Buffer body = context.body().buffer() == null ? Buffer.buffer() : context.body().buffer();
        String authorization = parameter(context, "authorization", "keep");
        String contentType = parameter(context, "contentType", "application/json");
        if (contentType.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("\"contentType\" must be the value of a header");
        }
        List<String> conversations = ReceivedMessages
                .conversations(ReceivedMessages.body(body.toString(StandardCharsets.UTF_8)));
        callback.post(body, authorization, contentType).onSuccess(attempt -> {
            String id = UUID.randomUUID().toString();
            state.delivery(delivery(id, conversations, attempt, body));
            Answers.json(context, 200, attempt.copy().put("id", id));
        });
        // So that the bot can answer into the conversations that the body speaks of.
        conversations.forEach(state::openId);
    }

    private static JsonObject delivery(String id, List<String> conversations, JsonObject attempt, Buffer body) {
        JsonObject delivery = new JsonObject().put("id", id).put("type", "raw")
                .put("outcome", attempt.getInteger("status") / 100 == 2 ? "delivered" : "failed")
                .put("attempts", new JsonArray().add(attempt)).put("raw", body.toString(StandardCharsets.UTF_8));
        conversations.stream().findFirst().ifPresent(first -> delivery.put("conversation", first));
        return delivery;
    }

    private static String parameter(RoutingContext context, String name, String absent) {
        return context.queryParam(name).stream().findFirst().orElse(absent);
    }
}
