package dev.custombot.deployment.emulator;

import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The customers' side of the control API: saying something, and seeing what was said. */
final class ConversationRoutes {

    private final HubState state;
    private final Deliveries deliveries;

    ConversationRoutes(HubState state, Deliveries deliveries) {
        this.state = state;
        this.deliveries = deliveries;
    }

    void addTo(Router router) {
        router.route("/control/conversations*").handler(BodyHandler.create(false));
        router.get("/control/conversations").handler(this::list);
        router.get("/control/conversations/:ref").handler(this::show);
        router.post("/control/conversations/:ref/messages").handler(this::say);
        router.get("/control/replies").handler(context -> Answers.json(context, 200,
                new JsonObject().put("replies", state.replies(reference(context)))));
        router.get("/control/deliveries").handler(context -> Answers.json(context, 200,
                new JsonObject().put("deliveries", state.deliveries(reference(context)))));
        router.get("/control/deliveries/:id").handler(this::delivery);
        router.get("/control/requests").handler(context -> Answers.json(context, 200,
                new JsonObject().put("requests", state.requests())));
    }

    private static Optional<String> reference(RoutingContext context) {
        return context.queryParam("conversation").stream().findFirst();
    }

    private void list(RoutingContext context) {
        JsonArray conversations = new JsonArray();
        state.conversations().forEach(conversation -> conversations.add(conversation.toJson()));
        Answers.json(context, 200, new JsonObject().put("conversations", conversations));
    }

    private void show(RoutingContext context) {
        state.find(context.pathParam("ref")).ifPresentOrElse(
                conversation -> Answers.json(context, 200, conversation.toJson()),
                () -> Answers.problem(context, 404, "Not Found", "there is no such conversation"));
    }

    private void delivery(RoutingContext context) {
        state.delivery(context.pathParam("id")).ifPresentOrElse(found -> Answers.json(context, 200, found),
                () -> Answers.problem(context, 404, "Not Found", "there is no such delivery"));
    }

    private void say(RoutingContext context) {
        JsonObject wish;
        try {
            wish = context.body().asJsonObject();
        } catch (DecodeException | ClassCastException e) {
            wish = null;
        }
        if (wish == null) {
            Answers.problem(context, 400, "Bad Request", "the body is not a message to say");
            return;
        }
        EmulatedConversation conversation = state.open(context.pathParam("ref"));
        if (EmulatedConversation.ENDED.equals(conversation.state())) {
            Answers.problem(context, 409, "Conflict", "the conversation has ended");
            return;
        }
        say(context, conversation, wish);
    }

    private void say(RoutingContext context, EmulatedConversation conversation, JsonObject wish) {
        JsonObject message = CustomerMessage.of(conversation, wish);
        conversation.add(message);
        String delivery = "";
        // What is said to a person after the hand-over does not reach the bot.
        int times = EmulatedConversation.WITH_BOT.equals(conversation.state()) ? wish.getInteger("times", 1) : 0;
        for (int i = 0; i < times; i++) {
            delivery = deliveries.add(conversation, message);
        }
        state.changed("message");
        Answers.json(context, 202, new JsonObject().put("id", message.getString("id"))
                .put("messageId", message.getString("messageId"))
                .put("conversation", new JsonObject().put("id", conversation.id())).put("delivery", delivery));
    }
}
