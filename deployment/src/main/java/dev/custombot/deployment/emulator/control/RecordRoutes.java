package dev.custombot.deployment.emulator.control;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What was said, delivered and requested, to read. */
public final class RecordRoutes {

    private final HubState state;

    public RecordRoutes(HubState state) {
        this.state = state;
    }

    public void addTo(Router router) {
        router.get("/control/conversations").handler(this::conversations);
        router.get("/control/conversations/:ref").handler(
                context -> show(context, state.find(context.pathParam("ref")).map(EmulatedConversation::toJson)));
        router.get("/control/deliveries").handler(
                context -> list(context, "deliveries", state.deliveries(reference(context)), Brief::delivery));
        router.get("/control/deliveries/:id").handler(context -> show(context, state.delivery(context.pathParam("id"))));
        router.get("/control/replies")
                .handler(context -> list(context, "replies", state.replies(reference(context)), UnaryOperator.identity()));
        router.get("/control/requests").handler(context -> Answers.json(context, 200,
                listed(context, "requests", state.requests(reference(context)), Brief::request)
                        .put("forgotten", state.forgottenRequests())));
        router.get("/control/requests/:id").handler(context -> show(context, state.request(context.pathParam("id"))));
    }

    private void conversations(RoutingContext context) {
        List<JsonObject> conversations = state.conversations().stream()
                .map(isBrief(context) ? EmulatedConversation::summary : EmulatedConversation::toJson).toList();
        list(context, "conversations", conversations, UnaryOperator.identity());
    }

    private static Optional<String> reference(RoutingContext context) {
        return context.queryParam("conversation").stream().findFirst();
    }

    private static void list(RoutingContext context, String name, List<JsonObject> entries, UnaryOperator<JsonObject> brief) {
        Answers.json(context, 200, listed(context, name, entries, brief));
    }

    /** @param brief what is left of an entry where a list is all that is wanted */
    private static JsonObject listed(RoutingContext context, String name, List<JsonObject> entries,
            UnaryOperator<JsonObject> brief) {
        List<JsonObject> latest = latest(context, entries);
        return new JsonObject().put(name, new JsonArray(isBrief(context) ? latest.stream().map(brief).toList() : latest));
    }

    private static boolean isBrief(RoutingContext context) {
        return context.queryParam("brief").contains("true");
    }

    /** The page shows the last ones only, and asks for them at each change. */
    private static List<JsonObject> latest(RoutingContext context, List<JsonObject> entries) {
        Optional<String> last = context.queryParam("last").stream().findFirst();
        if (last.isEmpty()) {
            return entries;
        }
        try {
            int first = Math.max(0, entries.size() - Math.max(0, Integer.parseInt(last.get())));
            return entries.subList(first, entries.size());
        } catch (NumberFormatException e) {
            throw new BadInput("\"last\" must be a number: " + last.get());
        }
    }

    private static void show(RoutingContext context, Optional<JsonObject> found) {
        found.ifPresentOrElse(entry -> Answers.json(context, 200, entry),
                () -> Answers.problem(context, 404, "Not Found", "There is no such thing"));
    }
}
