package dev.custombot.runtime.bot.dev;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Lets an emulated hub say a message of a conversation again, as it was or changed. It is another message, with ids of its own: the bot would
 * not handle the same one twice.
 */
@Singleton
public class ReplayTool {

    private static final String CONVERSATIONS = "/control/conversations/";
    private static final String JSON = "json";
    private static final List<String> FORMS = List.of("text", "html", "xml", JSON);

    private final EmulatorClient client;

    @Inject
    ReplayTool(EmulatorClient client) {
        this.client = client;
    }

    /**
     * Tells the new message's id, and its conversation's.
     *
     * @param content what it says instead; a content of the same form
     * @param changed whether it says something else
     * @param anew whether a conversation is opened for it
     */
    public Uni<JsonObject> replayMessage(String bot, String conversation, String message, String content, boolean changed,
            boolean anew) {
        return client.ask(bot, HttpMethod.GET, CONVERSATIONS + conversation, new JsonObject())
                .chain(found -> client.ask(bot, HttpMethod.POST,
                        CONVERSATIONS + (anew ? "replay-" + UUID.randomUUID() : conversation) + "/messages",
                        wish(found, message, content, changed)));
    }

    /** What the emulator is asked to say. */
    static JsonObject wish(JsonObject conversation, String id, String content, boolean changed) {
        JsonObject said = conversation.getJsonArray("messages").stream().map(JsonObject.class::cast)
                .filter(message -> id.equals(message.getString("id"))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The emulated hub has no message " + id + " there"));
        JsonObject sender = said.getJsonObject("sender", new JsonObject());
        JsonObject wish = new JsonObject().put("type", said.getJsonObject("type").getString("value"))
                .put("sender", sender.getString("type", "customer"));
        String name = sender.getJsonObject("participant", new JsonObject()).getString("name", "");
        if (!name.isEmpty()) {
            wish.put("name", name);
        }
        if (conversation.containsKey("participant")) {
            wish.put("participant", conversation.getString("participant"));
        }
        JsonObject was = said.getJsonObject("content", new JsonObject());
        FORMS.stream().filter(was::containsKey)
                .forEach(form -> wish.put(form, value(form, changed ? content : was.getString(form))));
        if (changed && FORMS.stream().noneMatch(was::containsKey)) {
            wish.put("text", content);
        }
        if (was.getBoolean("redact", false)) {
            wish.put("redact", true);
        }
        if (said.containsKey("intent")) {
            wish.put("intent", said.getJsonObject("intent").getString("value"));
        }
        if (said.containsKey("parent")) {
            wish.put("parentId", said.getJsonObject("parent").getString("id"));
        }
        JsonArray files = said.getJsonObject("attachments", new JsonObject()).getJsonArray("attachment", new JsonArray());
        return files.isEmpty() ? wish : wish.put("attachments", files);
    }

    /** What is no JSON is said as it is: the bot has to cope with it. */
    private static Object value(String form, String content) {
        try {
            return form.equals(JSON) ? Json.decodeValue(content) : content;
        } catch (DecodeException e) {
            return content;
        }
    }
}
