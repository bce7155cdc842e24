package dev.custombot.deployment.emulator.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Makes a message as the hub delivers it, from what someone wants to say. */
public final class CustomerMessage {

    private static final JsonObject ACCOUNT = new JsonObject().put("id", UUID.randomUUID().toString())
            .put("address", "emulated-account")
            .put("channel", new JsonObject().put("id", UUID.randomUUID().toString()).put("type", "web_chat"));

    private CustomerMessage() {}

    /**
     * What the customer says.
     *
     * @param recipient the bot that it is for; empty when only a bot is named, whichever
     * @param at when it is said
     * @param wish has a type and text, html or json; and, if wanted, ids, sender, intent, attachments, parentId, redact
     */
    public static JsonObject of(String conversation, Optional<String> recipient, Instant at, ControlInput wish) {
        String name = wish.text("name").orElse("Alex Customer");
        JsonObject message = new JsonObject()
                .put("id", wish.text("id").orElseGet(() -> UUID.randomUUID().toString()))
                .put("messageId", wish.text("messageId").orElseGet(() -> UUID.randomUUID().toString()))
                .put("type", new JsonObject().put("value", wish.text("type").orElse("text")))
                .put("conversation", new JsonObject().put("id", conversation).put("account", ACCOUNT.copy())
                        .put("entryPoint", new JsonObject().put("id", "1000"))
                        .put("customer", new JsonObject().put("name", name).put("type", "individual")))
                .put("sender", participant(wish.text("sender").orElse("customer"), name))
                .put("recipients", new JsonObject().put("recipient", new JsonArray().add(recipient(recipient))))
                .put("created", Moments.of(at));
        JsonObject content = content(wish);
        if (!content.isEmpty()) {
            message.put("content", content.put("redact", wish.flag("redact")));
        }
        wish.text("intent").ifPresent(intent -> message.put("intent", new JsonObject().put("value", intent)));
        wish.text("parentId").ifPresent(parent -> message.put("parent", new JsonObject().put("id", parent)));
        wish.array("attachments")
                .ifPresent(attachments -> message.put("attachments", new JsonObject().put("attachment", attachments)));
        return message;
    }

    private static JsonObject content(ControlInput wish) {
        JsonObject content = new JsonObject();
        for (String kind : List.of("text", "html", "xml")) {
            wish.text(kind).ifPresent(text -> content.put(kind, text));
        }
        if (wish.has("json")) {
            content.put("json", text(wish.value("json")));
        }
        return content;
    }

    /** JSON travels as a string. */
    private static String text(Object json) {
        if (json instanceof JsonObject object) {
            return object.encode();
        }
        return json instanceof JsonArray array ? array.encode() : json.toString();
    }

    private static JsonObject recipient(Optional<String> name) {
        return name.map(bot -> participant("custom_bot", bot)).orElseGet(() -> new JsonObject().put("type", "custom_bot"));
    }

    private static JsonObject participant(String type, String name) {
        return new JsonObject().put("type", type).put("participant", new JsonObject().put("name", name));
    }
}
