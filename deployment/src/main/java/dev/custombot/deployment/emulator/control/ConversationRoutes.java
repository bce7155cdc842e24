package dev.custombot.deployment.emulator.control;

import java.util.List;
import java.util.Optional;

import dev.custombot.MessageType;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The customers' side of the control API: opening a conversation and saying something. */
public final class ConversationRoutes {

    private static final int MAX_TIMES = 1_000;

    private final HubState state;
    private final EmulatedHub hub;

    public ConversationRoutes(HubState state, EmulatedHub hub) {
        this.state = state;
        this.hub = hub;
    }

    public void addTo(Router router) {
        router.post("/control/conversations/:ref/messages").handler(this::say);
        router.put("/control/conversations/:ref").handler(this::open);
        router.delete("/control/conversations/:ref").handler(this::delete);
        router.get("/control/participants").handler(context -> Answers.json(context, 200,
                new JsonObject().put("participants", new JsonArray(state.participants()))));
    }

    private void open(RoutingContext context) {
        ControlInput wish = context.body().length() > 0 ? ControlInput.of(context) : new ControlInput(new JsonObject());
        Optional<String> participant = participant(wish);
        List<JsonObject> before = wish.has("messages") ? Transcript.of(wish) : List.of();
        String whoHasIt = Transcript.state(wish);
        boolean isNew = state.find(context.pathParam("ref")).isEmpty();
        EmulatedConversation conversation = state.open(context.pathParam("ref"));
        participant.ifPresent(conversation::handTo);
        if (isNew && wish.has("messages")) {
            conversation.restore(before, whoHasIt);
            state.changed("restored");
        }
        Answers.json(context, 200, conversation.toJson());
    }

    private void delete(RoutingContext context) {
        Answers.done(context, () -> state.find(context.pathParam("ref")).ifPresent(conversation -> {
            hub.parts().deliveries().abandon(conversation.id());
            state.delete(conversation);
        }));
    }

    private void say(RoutingContext context) {
        ControlInput wish = ControlInput.of(context);
        int times = wish.number("times", 1, 0, MAX_TIMES);
        String reference = context.pathParam("ref");
        // Made before the conversation opens: a bad wish must leave nothing behind.
        Optional<String> recipient = participant(wish).or(() -> state.recipient(reference));
        List<JsonObject> messages = wishes(wish).stream()
                .map(one -> hub.message(state.resolve(reference), recipient, one)).toList();
        Optional<JsonObject> customer = wish.object("customer");
        EmulatedConversation conversation = state.open(reference);
        if (hub.isOver(conversation)) {
            Answers.problem(context, 409, "Conflict", "The conversation has ended");
            return;
        }
        recipient.ifPresent(conversation::handTo);
        customer.ifPresent(conversation::introduce);
        messages.forEach(message -> {
            conversation.customer().ifPresent(known -> Introduced.by(message, known));
            conversation.add(message);
            hub.said(conversation, message);
        });
        boolean reachesBot = hub.reachesBot(conversation);
        String delivery = "";
        for (int i = 0; reachesBot && i < times; i++) {
            delivery = hub.parts().deliveries().add(conversation, messages);
        }
        JsonObject message = messages.get(messages.size() - 1);
        if (MessageType.CONVERSATION_END.equals(message.getJsonObject("type").getString("value"))) {
            conversation.enter(EmulatedConversation.ENDED);
        }
        state.changed("message");
        Answers.json(context, 202, new JsonObject().put("id", message.getString("id"))
                .put("messageId", message.getString("messageId"))
                .put("conversation", new JsonObject().put("id", conversation.id())).put("delivery", delivery));
    }

    /** Several that come in one callback, or the one that the wish is itself. */
    private static List<ControlInput> wishes(ControlInput wish) {
        List<ControlInput> together = wish.objects("together");
        if (wish.has("together") && together.isEmpty()) {
            throw new BadInput("\"together\" must have a message");
        }
        return together.isEmpty() ? List.of(wish) : together;
    }

    /** Any name: one who is not here is a participant of another application. */
    private static Optional<String> participant(ControlInput wish) {
        Optional<String> name = wish.text("participant");
        if (name.filter(String::isBlank).isPresent()) {
            throw new BadInput("\"participant\" must have a name");
        }
        return name;
    }
}
