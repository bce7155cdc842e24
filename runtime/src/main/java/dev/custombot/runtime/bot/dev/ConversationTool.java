package dev.custombot.runtime.bot.dev;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.BotRuntime;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One conversation as it is at present: what was said, what the bot keeps of it, and what waits. */
@Singleton
public class ConversationTool {

    private final Bots bots;
    private final EmulatorClient client;

    @Inject
    ConversationTool(Bots bots, EmulatorClient client) {
        this.bots = bots;
        this.client = client;
    }

    /** Messages only of an emulated hub; another tells only what it delivers. */
    public Uni<JsonObject> lookAtConversation(String bot, String conversation) {
        BotRuntime runtime = runtime(bot);
        return said(runtime, bot, conversation)
                .chain(said -> runtime.store().load(conversation).map(stored -> {
                    JsonObject waits = new JsonObject()
                            .put("messages", runtime.dispatch().consumer().lanes().tasks(conversation))
                            .put("replies", runtime.reply().sender().waiting(conversation));
                    runtime.reply().sender().fence(conversation)
                            .ifPresent(reason -> waits.put("fence", reason.code() + " (" + reason.fate().label() + ")"));
                    runtime.control().ifPresent(desk -> Optional.ofNullable(desk.held().get(conversation))
                            .ifPresent(message -> waits.put("held", message)));
                    return said.put("id", conversation).put("waits", waits).put("kept", kept(stored));
                }));
    }

    /** State, question, offer and silence; replies that are not published yet are with the last turn. */
    private static JsonObject kept(Optional<StoredState> stored) {
        return stored.map(state -> new JsonObject(state.json())).orElseGet(JsonObject::new);
    }

    private Uni<JsonObject> said(BotRuntime runtime, String bot, String conversation) {
        JsonObject nothing = new JsonObject().put("messages", new JsonArray()).put("state", "");
        if (EmulatorClient.address(runtime.settings().names()).isEmpty()) {
            return Uni.createFrom().item(nothing);
        }
        return client.ask(bot, HttpMethod.GET, "/control/conversations/" + conversation, new JsonObject())
                .onFailure(IllegalStateException.class).recoverWithItem(nothing);
    }

    private BotRuntime runtime(String label) {
        return bots.running().stream().filter(bot -> bot.settings().names().label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bot " + label));
    }
}
