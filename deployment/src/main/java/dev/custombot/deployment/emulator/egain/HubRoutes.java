package dev.custombot.deployment.emulator.egain;

import java.util.Optional;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.egain.assets.AssetRoutes;
import dev.custombot.deployment.emulator.egain.management.ManagementRoutes;
import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The hub's API for the bot. */
final class HubRoutes {

    private final Access access;
    private final Behaviour behaviour;
    private final HubState state;
    private final MessagesRoute messages;
    private final AssetRoutes assets;
    private final ManagementRoutes management;

    HubRoutes(Access access, Behaviour behaviour, HubState state, MessagesRoute messages, AssetRoutes assets,
            ManagementRoutes management) {
        this.access = access;
        this.behaviour = behaviour;
        this.state = state;
        this.messages = messages;
        this.assets = assets;
        this.management = management;
    }

    void addTo(Router router) {
        router.route("/hub/v3/*").handler(BodyHandler.create(false));
        router.post("/hub/v3/conversations/messages").handler(this::send);
        router.get("/hub/v3/conversations/:id").handler(this::conversation);
        assets.addTo(router);
        management.addTo(router);
    }

    ManagementRoutes management() {
        return management;
    }

    void reset() {
        assets.reset();
        management.reset();
    }

    private void send(RoutingContext context) {
        Optional<HubError> refusal = access.refusal(context, Access.INTERACTION_MANAGE);
        if (refusal.isPresent()) {
            messages.refuse(context, refusal.get());
        } else if (behaviour.plan().take()) {
            messages.send(context);
        } else {
            context.response().putHeader("Retry-After", Long.toString(behaviour.plan().secondsToNext()));
            messages.refuse(context, HubError.tooMany());
        }
    }

    private void conversation(RoutingContext context) {
        String id = context.pathParam("id");
        Optional<HubError> refusal = access.refusal(context, Access.INTERACTION_READ, Access.INTERACTION_MANAGE);
        if (refusal.isPresent()) {
            refusal.get().answer(context);
            return;
        }
        // Only what is over is told.
        state.findId(id).filter(found -> EmulatedConversation.ENDED.equals(found.state()))
                .ifPresentOrElse(found -> Answers.json(context, 200, new JsonObject().put("id", found.id())
                        .put("messages", new JsonObject().put("message", found.toJson().getJsonArray("messages")))),
                        () -> HubError.unknownId(id).answer(context));
    }
}
