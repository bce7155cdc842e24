package dev.custombot.deployment.emulator.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.Delivery;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Delivers what someone wrote by hand, once and byte for byte; and once more what was delivered before. */
public final class RawDeliveryRoutes {

    private final HubState state;
    private final EmulatedHub hub;

    public RawDeliveryRoutes(HubState state, EmulatedHub hub) {
        this.state = state;
        this.hub = hub;
    }

    public void addTo(Router router) {
        router.post("/control/deliveries").handler(this::deliver);
        router.post("/control/deliveries/:id/again").handler(this::again);
    }

    private void again(RoutingContext context) {
        state.delivery(context.pathParam("id")).ifPresentOrElse(before -> {
            if (!before.containsKey("body")) {
                throw new BadInput("What was written by hand is delivered once");
            }
            Answers.json(context, 202,
                    new JsonObject().put("delivery", hub.parts().deliveries().add(Delivery.again(before))));
        }, () -> Answers.problem(context, 404, "Not Found", "There is no such delivery"));
    }

    private void deliver(RoutingContext context) {
        Buffer body = context.body().buffer() == null ? Buffer.buffer() : context.body().buffer();
        String authorization = parameter(context, "authorization", "keep");
        String contentType = parameter(context, "contentType", "application/json");
        if (contentType.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("\"contentType\" must be the value of a header");
        }
        JsonObject json = JsonBody.of(body.toString(StandardCharsets.UTF_8));
        List<String> conversations = hub.open(json);
        hub.parts().callback().post(hub.target(json), body, authorization, contentType).onSuccess(attempt -> {
            String id = UUID.randomUUID().toString();
            state.delivery(delivery(id, conversations, attempt, body));
            Answers.json(context, 200, attempt.copy().put("id", id));
        });
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
