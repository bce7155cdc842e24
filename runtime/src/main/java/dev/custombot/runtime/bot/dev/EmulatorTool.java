package dev.custombot.runtime.bot.dev;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.Bots;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Lets things go wrong at the emulator of a bot's hub, and an agent take part, by the control API that tests have. */
@Singleton
public class EmulatorTool {

    private static final String FAULTS = "/control/faults";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Bots bots;
    private final HttpClient client;

    @Inject
    EmulatorTool(Bots bots, Vertx vertx) {
        this.bots = bots;
        this.client = vertx.createHttpClient();
    }

    /** Where each bot's emulator is; bots at other hubs have none. */
    public JsonArray emulators() {
        JsonArray emulators = new JsonArray();
        bots.settings().forEach(bot -> address(bot.names()).ifPresent(url -> emulators.add(
                new JsonObject().put("bot", bot.names().label()).put("kind", bot.kind().name()).put("url", url))));
        return emulators;
    }

    /** @param fault by its name in {@link EmulatorFault} */
    public Uni<JsonObject> playFault(String bot, String fault, int count) {
        EmulatorFault wanted = EmulatorFault.valueOf(fault);
        return ask(bot, HttpMethod.POST, wanted.path(), wanted.body(count));
    }

    /** Nothing goes wrong any more. */
    public Uni<JsonObject> stopFaults(String bot) {
        return ask(bot, HttpMethod.DELETE, FAULTS, new JsonObject());
    }

    public Uni<JsonObject> emulatedConversations(String bot) {
        return ask(bot, HttpMethod.GET, "/control/conversations?last=20", new JsonObject());
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
        return ask(bot, HttpMethod.POST, "/control/conversations/" + conversation + "/messages",
                wish.put("sender", "custom_agent").put("name", "Kim Agent"));
    }

    private Uni<JsonObject> ask(String bot, HttpMethod method, String path, JsonObject body) {
        String emulator = bots.settings().stream().map(one -> one.names()).filter(names -> names.label().equals(bot))
                .findFirst()
                .flatMap(EmulatorTool::address)
                .orElseThrow(() -> new IllegalArgumentException("The hub of bot " + bot + " is not emulated here"));
        RequestOptions request = new RequestOptions().setMethod(method).setAbsoluteURI(emulator + path)
                .setTimeout(TIMEOUT_MILLIS).putHeader("Content-Type", "application/json");
        return Uni.createFrom().completionStage(() -> client.request(request)
                .compose(open -> method.equals(HttpMethod.GET) ? open.send() : open.send(body.toBuffer()))
                .compose(answer -> answer.body().map(read -> told(answer, read))).toCompletionStage());
    }

    private static JsonObject told(HttpClientResponse answer, Buffer body) {
        JsonObject json = body.length() == 0 ? new JsonObject() : body.toJsonObject();
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(json.getString("detail", "The emulator answered " + answer.statusCode()));
        }
        return json;
    }

    private static Optional<String> address(BotNames bot) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(bot.emulatorPrefix() + "url", String.class);
    }
}
