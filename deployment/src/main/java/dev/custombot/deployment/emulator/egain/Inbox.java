package dev.custombot.deployment.emulator.egain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import dev.custombot.deployment.emulator.conversation.Moments;
import dev.custombot.deployment.emulator.egain.assets.EmulatedAssets;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Takes the bot's messages, all of a request or none. */
final class Inbox {

    private final HubState state;
    private final Behaviour behaviour;
    private final EmulatedAssets assets;
    private final Journal journal;

    Inbox(HubState state, Behaviour behaviour, EmulatedAssets assets, Journal journal) {
        this.state = state;
        this.behaviour = behaviour;
        this.assets = assets;
        this.journal = journal;
    }

    /** The first rule that a message of the request breaks. */
    Optional<HubError> broken(JsonObject request, List<JsonObject> messages) {
        return RequestSchema.broken("messages", ReceivedMessages.withoutNulls(request)).or(() -> broken(messages));
    }

    private Optional<HubError> broken(List<JsonObject> messages) {
        return IntStream.range(0, messages.size()).mapToObj(place -> MessageRules.broken(place, messages.get(place)))
                .flatMap(Optional::stream).findFirst()
                .or(() -> messages.stream().map(assets::missing).flatMap(Optional::stream).findFirst())
                .or(() -> new ConversationRules(state, behaviour).broken(messages));
    }

    /** Stores messages that break no rule, and returns what the hub answers. */
    JsonObject store(List<JsonObject> messages) {
        JsonArray accepted = new JsonArray();
        messages.forEach(message -> accepted.add(store(message)));
        state.changed("reply");
        return new JsonObject().put("messages", new JsonObject().put("message", accepted));
    }

    private JsonObject store(JsonObject message) {
        String requested = message.getJsonObject("conversation").getString("id");
        EmulatedConversation target = state.openId(requested == null ? UUID.randomUUID().toString() : requested);
        if (requested == null) {
            target.handTo(MessageRules.senderName(message));
        }
        String id = UUID.randomUUID().toString();
        String at = Moments.now();
        target.add(assets.used(message).copy().put("id", id).put("created", at));
        state.reply(reply(id, at, target.id(), message));
        journal.accepted(target.id(), message.getString("messageId", ""),
                message.getJsonObject("content", new JsonObject()).getString("text", ""));
        ConversationRules.stateAfter(message).ifPresent(target::enter);
        return new JsonObject().put("id", id).put("messageId", message.getString("messageId")).put("conversation",
                new JsonObject().put("id", target.id()));
    }

    private static JsonObject reply(String id, String at, String conversation, JsonObject message) {
        JsonObject content = message.getJsonObject("content", new JsonObject());
        JsonObject reply = new JsonObject().put("id", id).put("messageId", message.getString("messageId"))
                .put("conversation", conversation).put("type", message.getJsonObject("type").getString("value"));
        if (content.containsKey("text")) {
            reply.put("text", content.getString("text"));
        }
        if (content.containsKey("json")) {
            reply.put("json", Json.decodeValue(content.getString("json")));
        }
        return reply.put("at", at).put("sender", message.getJsonObject("sender")).put("message", message).put("raw", message);
    }
}
