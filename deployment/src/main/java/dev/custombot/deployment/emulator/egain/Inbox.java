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

    private static final int MAX_MESSAGES = 10;

    private final HubState state;
    private final RuleOrder order;
    private final EmulatedAssets assets;
    private final Journal journal;

    Inbox(HubState state, RuleOrder order, EmulatedAssets assets, Journal journal) {
        this.state = state;
        this.order = order;
        this.assets = assets;
        this.journal = journal;
    }

    /** The first rule that a message of the request breaks. */
    Optional<HubError> broken(List<JsonObject> messages) {
        if (messages.isEmpty()) {
            return Optional.of(HubError.missing("messages.message"));
        }
        if (messages.size() > MAX_MESSAGES) {
            return Optional.of(HubError.tooLong("messages.message"));
        }
        try {
            return IntStream.range(0, messages.size()).mapToObj(place -> MessageRules.broken(place, messages.get(place)))
                    .flatMap(Optional::stream).findFirst()
                    .or(() -> messages.stream().map(assets::missing).flatMap(Optional::stream).findFirst())
                    .or(() -> new ConversationRules(state, order).broken(messages));
        } catch (ClassCastException e) {
            // The rules read each attribute as the kind of JSON that it must be.
            return Optional.of(HubError.notAllowed("an attribute of another JSON type: " + e.getMessage()));
        }
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
