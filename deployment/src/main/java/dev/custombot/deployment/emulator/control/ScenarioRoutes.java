package dev.custombot.deployment.emulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.runtime.transcript.ConversationLines;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Writes a conversation down as a scenario, which a test plays again. */
public final class ScenarioRoutes {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HubState state;

    public ScenarioRoutes(HubState state) {
        this.state = state;
    }

    public void addTo(Router router) {
        router.get("/control/conversations/:ref/scenario").handler(this::scenario);
    }

    private void scenario(RoutingContext context) {
        String reference = context.pathParam("ref");
        Optional<EmulatedConversation> conversation = state.find(reference);
        if (conversation.isEmpty()) {
            Answers.problem(context, 404, "Not Found", "Nothing was said in a conversation of that name");
            return;
        }
        String file = reference.replaceAll("[^A-Za-z0-9_-]", "-") + ".scenario";
        context.response().putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .end("# Recorded from the chat\n" + ConversationLines.of(messages(conversation.get())));
    }

    private static List<JsonNode> messages(EmulatedConversation conversation) {
        List<JsonNode> messages = new ArrayList<>();
        conversation.toJson().getJsonArray("messages").forEach(message -> messages.add(tree((JsonObject) message)));
        return messages;
    }

    private static JsonNode tree(JsonObject message) {
        try {
            return MAPPER.readTree(message.encode());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was JSON can be read", e);
        }
    }
}
