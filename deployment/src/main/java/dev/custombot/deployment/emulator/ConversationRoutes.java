package dev.custombot.deployment.emulator;

import dev.custombot.MessageType;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The customers' side of the control API: opening a conversation and saying something. */
final class ConversationRoutes {

    private static final int MAX_TIMES = 1_000;

    private final HubState state;
    private final Deliveries deliveries;

    ConversationRoutes(HubState state, Deliveries deliveries) {
        this.state = state;
        this.deliveries = deliveries;
    }

    void addTo(Router router) {
        router.post("/control/conversations/:ref/messages").handler(this::say);
        router.put("/control/conversations/:ref")
                .handler(context -> Answers.json(context, 200, state.open(context.pathParam("ref")).toJson()));
    }

    private void say(RoutingContext context) {
        ControlInput wish = ControlInput.of(context);
        int times = wish.number("times", 1, 0, MAX_TIMES);
        String reference = context.pathParam("ref");
        // Made before the conversation opens: a bad wish must leave nothing behind.
        JsonObject message = CustomerMessage.of(state.resolve(reference), wish);
        EmulatedConversation conversation = state.open(reference);
        if (EmulatedConversation.ENDED.equals(conversation.state())) {
            Answers.problem(context, 409, "Conflict", "The conversation has ended");
            return;
        }
        conversation.add(message);
        // What is said to a person after the hand-over does not reach the bot.
        boolean withBot = EmulatedConversation.WITH_BOT.equals(conversation.state());
        String delivery = "";
        for (int i = 0; withBot && i < times; i++) {
            delivery = deliveries.add(conversation, message);
        }
        if (MessageType.CONVERSATION_END.equals(message.getJsonObject("type").getString("value"))) {
            conversation.enter(EmulatedConversation.ENDED);
        }
        state.changed("message");
        Answers.json(context, 202, new JsonObject().put("id", message.getString("id"))
                .put("messageId", message.getString("messageId"))
                .put("conversation", new JsonObject().put("id", conversation.id())).put("delivery", delivery));
    }
}
