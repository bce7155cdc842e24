package dev.custombot.deployment.emulator.delivery;

import java.util.List;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** One message on its way to the callback, with its attempts so far. */
public final class Delivery {

    private final JsonObject json;
    private final String conversation;
    private boolean renewedToken;
    private int failures;

    /**
     * A delivery that has not been attempted.
     *
     * @param conversation its id
     * @param said what it tells of, at least one message
     * @param type what is shown as the kind of it
     * @param body what the callback gets
     */
    public Delivery(String conversation, List<JsonObject> said, String type, JsonObject body) {
        this.conversation = conversation;
        this.json = new JsonObject().put("id", UUID.randomUUID().toString()).put("conversation", conversation)
                .put("messageId", said.get(said.size() - 1).getString("messageId"))
                .put("said", new JsonArray(said.stream().map(message -> message.getString("id")).toList())).put("type", type)
                .put("outcome", "pending").put("attempts", new JsonArray()).put("body", body);
    }

    private Delivery(JsonObject json) {
        this.conversation = json.getString("conversation");
        this.json = json;
    }

    /** The same once more, as if it had not been attempted. */
    public static Delivery again(JsonObject before) {
        return new Delivery(before.copy().put("id", UUID.randomUUID().toString()).put("outcome", "pending").put("attempts",
                new JsonArray()));
    }

    public String id() {
        return json.getString("id");
    }

    public String conversation() {
        return conversation;
    }

    /** What the callback gets. */
    public JsonObject content() {
        return json.getJsonObject("body");
    }

    public Buffer body() {
        return content().toBuffer();
    }

    public int failures() {
        return failures;
    }

    public void attempted(JsonObject attempt) {
        json.getJsonArray("attempts").add(attempt);
    }

    /** Whether a 401 may be met with a new token; once only, the next 401 is a failure. */
    public boolean mayRenewToken() {
        boolean first = !renewedToken;
        renewedToken = true;
        return first;
    }

    public void failed() {
        failures++;
    }

    public void end(String outcome) {
        json.put("outcome", outcome);
    }

    /** It tells the bot what it has said itself. */
    public void own() {
        json.put("own", true);
    }

    public JsonObject toJson() {
        return json;
    }
}
