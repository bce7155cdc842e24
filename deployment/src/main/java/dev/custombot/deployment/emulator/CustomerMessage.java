package dev.custombot.deployment.emulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Makes a message as the hub delivers it, from what someone wants to say. */
final class CustomerMessage {

    private static final JsonObject ACCOUNT = new JsonObject().put("id", UUID.randomUUID().toString())
            .put("address", "emulated-account")
            .put("channel", new JsonObject().put("id", UUID.randomUUID().toString()).put("type", "web_chat"));

    private CustomerMessage() {}

    /** {@code wish} has a type and text, html or json; and, if wanted, ids, sender, intent, attachments, parentId, redact. */
    static JsonObject of(EmulatedConversation conversation, JsonObject wish) {
        String sender = wish.getString("sender", "customer");
        String name = wish.getString("name", "Alex Customer");
        JsonObject message = new JsonObject()
                .put("id", wish.getString("id", UUID.randomUUID().toString()))
                .put("messageId", wish.getString("messageId", UUID.randomUUID().toString()))
                .put("type", new JsonObject().put("value", wish.getString("type", "text")))
                .put("conversation", new JsonObject().put("id", conversation.id()).put("account", ACCOUNT.copy())
                        .put("entryPoint", new JsonObject().put("id", "1000"))
                        .put("customer", new JsonObject().put("name", name).put("type", "individual")))
                .put("sender", participant(sender, name))
                .put("recipients", new JsonObject().put("recipient", new JsonArray().add(participant("custom_bot", "bot"))))
                .put("created", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        JsonObject content = content(wish);
        if (!content.isEmpty()) {
            message.put("content", content.put("redact", wish.getBoolean("redact", false)));
        }
        if (wish.containsKey("intent")) {
            message.put("intent", new JsonObject().put("value", wish.getString("intent")));
        }
        if (wish.containsKey("parentId")) {
            message.put("parent", new JsonObject().put("id", wish.getString("parentId")));
        }
        if (wish.containsKey("attachments")) {
            message.put("attachments", new JsonObject().put("attachment", wish.getJsonArray("attachments")));
        }
        return message;
    }

    private static JsonObject content(JsonObject wish) {
        JsonObject content = new JsonObject();
        for (String kind : new String[]{"text", "html", "xml"}) {
            if (wish.containsKey(kind)) {
                content.put(kind, wish.getString(kind));
            }
        }
        Object json = wish.getValue("json");
        if (json != null) {
            content.put("json", json instanceof JsonObject object ? object.encode() : json.toString());
        }
        return content;
    }

    private static JsonObject participant(String type, String name) {
        return new JsonObject().put("type", type).put("participant", new JsonObject().put("name", name));
    }
}
