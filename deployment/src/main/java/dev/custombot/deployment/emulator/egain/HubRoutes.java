package dev.custombot.deployment.emulator.egain;

import java.util.function.Function;
import java.util.function.Predicate;

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

    private static final String BEARER = "Bearer ";

    private final TokenIssuer tokens;
    private final HubState state;
    private final MessagesRoute messages;
    private final AssetRoutes assets;
    private final ManagementRoutes management;

    HubRoutes(TokenIssuer tokens, HubState state, MessagesRoute messages,
            Function<Predicate<RoutingContext>, AssetRoutes> assets) {
        this.tokens = tokens;
        this.state = state;
        this.messages = messages;
        this.assets = assets.apply(this::isAuthorized);
        this.management = new ManagementRoutes(this::isAuthorized);
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
        if (isAuthorized(context)) {
            messages.send(context);
        } else {
            messages.unauthorized(context);
        }
    }

    private void conversation(RoutingContext context) {
        String id = context.pathParam("id");
        if (!isAuthorized(context)) {
            HubError.unauthorized().answer(context);
            return;
        }
        // Only what is over is told.
        state.findId(id).filter(found -> EmulatedConversation.ENDED.equals(found.state()))
                .ifPresentOrElse(found -> Answers.json(context, 200, new JsonObject().put("id", found.id())
                        .put("messages", new JsonObject().put("message", found.toJson().getJsonArray("messages")))),
                        () -> HubError.unknownId(id).answer(context));
    }

    private boolean isAuthorized(RoutingContext context) {
        String header = context.request().getHeader("Authorization");
        return header != null && header.startsWith(BEARER) && tokens.acceptsBotToken(header.substring(BEARER.length()));
    }
}
