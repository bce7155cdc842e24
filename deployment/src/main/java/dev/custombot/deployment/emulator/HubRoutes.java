package dev.custombot.deployment.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The hub's API for the bot. */
final class HubRoutes {

    private static final int MAX_MESSAGES = 10;
    private static final String STARTED = "started";

    private final Vertx vertx;
    private final TokenIssuer tokens;
    private final HubState state;
    private final Faults faults;

    HubRoutes(Vertx vertx, TokenIssuer tokens, HubState state, Faults faults) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.state = state;
        this.faults = faults;
    }

    void addTo(Router router) {
        router.route("/hub/v3/*").handler(BodyHandler.create(false)).handler(this::authenticate);
        router.post("/hub/v3/conversations/messages").handler(this::send);
        router.get("/hub/v3/conversations/:id").handler(this::conversation);
    }

    private void authenticate(RoutingContext context) {
        context.put(STARTED, System.nanoTime());
        String header = context.request().getHeader("Authorization");
        if (header != null && header.startsWith("Bearer ") && tokens.acceptsBotToken(header.substring(7))) {
            context.next();
        } else {
            finish(context, HubError.unauthorized());
        }
    }

    private void conversation(RoutingContext context) {
        String id = context.pathParam("id");
        state.find(id).ifPresentOrElse(found -> Answers.json(context, 200, new JsonObject().put("id", found.id())
                .put("messages", new JsonObject().put("message", found.toJson().getJsonArray("messages")))),
                () -> Answers.hubError(context, HubError.unknownId(id)));
    }

    private void send(RoutingContext context) {
        Optional<Faults.Fault> fault = faults.take("messages");
        fault.ifPresentOrElse(wrong -> wrong.hang(vertx, () -> fail(context, wrong)), () -> process(context));
    }

    private void fail(RoutingContext context, Faults.Fault fault) {
        if (fault.isOnlyLate()) {
            process(context);
            return;
        }
        if (fault.afterStoring()) {
            store(messages(context));
        }
        if (fault.reset()) {
            record(context, 0, "connection closed");
            context.request().connection().close();
            return;
        }
        if (fault.retryAfterSeconds() > 0) {
            context.response().putHeader("Retry-After", Integer.toString(fault.retryAfterSeconds()));
        }
        finish(context, fault.error());
    }

    private void process(RoutingContext context) {
        List<JsonObject> messages = messages(context);
        if (messages.isEmpty() || messages.size() > MAX_MESSAGES) {
            finish(context, messages.isEmpty() ? HubError.missing("messages.message") : HubError.tooLong("messages.message"));
            return;
        }
        Optional<HubError> broken = messages.stream().map(MessageRules::broken).flatMap(Optional::stream).findFirst()
                .or(() -> new ConversationRules(state).broken(messages));
        if (broken.isPresent()) {
            finish(context, broken.get());
            return;
        }
        JsonArray accepted = store(messages);
        record(context, 202, "");
        Answers.json(context, 202, new JsonObject().put("messages", new JsonObject().put("message", accepted)));
    }

    private JsonArray store(List<JsonObject> messages) {
        JsonArray accepted = new JsonArray();
        for (JsonObject message : messages) {
            JsonObject conversation = message.getJsonObject("conversation");
            EmulatedConversation target = state.open(conversation.getString("id", UUID.randomUUID().toString()));
            String id = UUID.randomUUID().toString();
            target.add(message.copy().put("id", id));
            state.reply(new JsonObject().put("id", id).put("messageId", message.getString("messageId"))
                    .put("conversation", target.id()).put("type", message.getJsonObject("type").getString("value"))
                    .put("at", Instant.now().toString()).put("message", message));
            ConversationRules.stateAfter(message).ifPresent(target::enter);
            accepted.add(new JsonObject().put("id", id).put("messageId", message.getString("messageId"))
                    .put("conversation", new JsonObject().put("id", target.id())));
        }
        return accepted;
    }

    private static List<JsonObject> messages(RoutingContext context) {
        List<JsonObject> messages = new ArrayList<>();
        try {
            context.body().asJsonObject().getJsonObject("messages").getJsonArray("message")
                    .forEach(message -> messages.add((JsonObject) message));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            return List.of();
        }
        return messages;
    }

    private void finish(RoutingContext context, HubError error) {
        record(context, error.status(), error.code());
        Answers.hubError(context, error);
    }

    private void record(RoutingContext context, int status, String code) {
        List<JsonObject> messages = messages(context);
        JsonArray conversations = new JsonArray();
        messages.forEach(message -> conversations.add(message.getJsonObject("conversation", new JsonObject()).getString("id")));
        state.request(new JsonObject().put("id", UUID.randomUUID().toString()).put("at", Instant.now().toString())
                .put("status", status).put("code", code)
                .put("latencyMillis", (System.nanoTime() - context.<Long>get(STARTED)) / 1_000_000)
                .put("messages", messages.size()).put("conversations", conversations)
                .put("body", new JsonObject().put("messages", new JsonObject().put("message", new JsonArray(messages)))));
    }
}
