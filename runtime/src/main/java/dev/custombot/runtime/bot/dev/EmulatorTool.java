package dev.custombot.runtime.bot.dev;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Lets things go wrong at the emulator of a bot's hub, and an agent take part, by the control API that tests have. */
@Singleton
public class EmulatorTool {

    private static final String FAULTS = "/control/faults";

    private final Bots bots;
    private final EmulatorClient client;

    @Inject
    EmulatorTool(Bots bots, EmulatorClient client) {
        this.bots = bots;
        this.client = client;
    }

    /** Where each bot's emulator is; bots at other hubs have none. */
    public JsonArray emulators() {
        JsonArray emulators = new JsonArray();
        bots.settings().forEach(bot -> EmulatorClient.address(bot.names()).ifPresent(url -> emulators.add(
                new JsonObject().put("bot", bot.names().label()).put("kind", bot.kind().name()).put("url", url))));
        return emulators;
    }

    /** @param fault by its name in {@link EmulatorFault} */
    public Uni<JsonObject> playFault(String bot, String fault, int count) {
        EmulatorFault wanted = EmulatorFault.valueOf(fault);
        return client.ask(bot, HttpMethod.POST, wanted.path(), wanted.body(count));
    }

    /** Nothing goes wrong any more. */
    public Uni<JsonObject> stopFaults(String bot) {
        return client.ask(bot, HttpMethod.DELETE, FAULTS, new JsonObject());
    }

    public Uni<JsonObject> emulatedConversations(String bot) {
        return client.ask(bot, HttpMethod.GET, "/control/conversations?last=20", new JsonObject())
                .map(found -> found.put("conversations", of(bot, found.getJsonArray("conversations"))));
    }

    /** Bots of one client application share an emulator. */
    private JsonArray of(String bot, JsonArray conversations) {
        Optional<String> name = bots.settings().stream().filter(one -> one.names().label().equals(bot)).findFirst()
                .map(BotSettings::participant);
        return new JsonArray(conversations.stream().map(JsonObject.class::cast)
                .filter(one -> name.map(own -> own.equals(one.getString("participant", own))).orElse(true)).toList());
    }

    /** A person who takes part as an agent writes a text. */
    public Uni<JsonObject> agentSays(String bot, String conversation, String text) {
        return say(bot, conversation, new JsonObject().put("type", "text").put("text", text));
    }

    /** The agent gives the conversation back to the bot. */
    public Uni<JsonObject> agentHandsBack(String bot, String conversation, String intent) {
        JsonObject wish = new JsonObject().put("type", "escalation.transfer");
        return say(bot, conversation, intent.isBlank() ? wish : wish.put("intent", intent.strip()));
    }

    private Uni<JsonObject> say(String bot, String conversation, JsonObject wish) {
        return client.ask(bot, HttpMethod.POST, "/control/conversations/" + conversation + "/messages",
                wish.put("sender", "custom_agent").put("name", "Kim Agent"));
    }
}
