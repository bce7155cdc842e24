package dev.custombot.deployment.emulator.egain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** What the hub accepts in the state that a conversation is in, message after message of one request. */
final class ConversationRules {

    private final HubState state;
    private final Behaviour behaviour;
    private final Map<String, String> states = new HashMap<>();
    private final Set<String> messageIds = new HashSet<>();

    ConversationRules(HubState state, Behaviour behaviour) {
        this.state = state;
        this.behaviour = behaviour;
    }

    Optional<HubError> broken(List<JsonObject> messages) {
        return messages.stream().map(this::broken).flatMap(Optional::stream).findFirst();
    }

    /** Where a message of the bot leaves the conversation, if elsewhere. */
    static Optional<String> stateAfter(JsonObject message) {
        return switch (message.getJsonObject("type").getString("value")) {
            case MessageType.ESCALATION_TRANSFER -> Optional.of(EmulatedConversation.WITH_AGENT);
            case MessageType.CONVERSATION_END -> Optional.of(EmulatedConversation.ENDED);
            default -> Optional.empty();
        };
    }

    private Optional<HubError> broken(JsonObject message) {
        JsonObject conversation = message.getJsonObject("conversation");
        String id = conversation.getString("id");
        if (id == null) {
            JsonObject account = conversation.getJsonObject("account", new JsonObject());
            boolean opens = account.containsKey("address")
                    && account.getJsonObject("channel", new JsonObject()).containsKey("type");
            if (!opens) {
                return Optional.of(HubError.missing("conversation.id"));
            }
            return behaviour.startsNone() ? Optional.of(HubError.mayNotStart()) : Optional.empty();
        }
        Optional<EmulatedConversation> known = state.findId(id);
        String now = states.getOrDefault(id, known.map(EmulatedConversation::state).orElse(EmulatedConversation.ENDED));
        String messageId = message.getString("messageId", "");
        boolean isRepetition = !messageId.isEmpty()
                && (!messageIds.add(id + "/" + messageId) || known.map(found -> found.knows(messageId)).orElse(false));
        Optional<HubError> repetition = Optional.of(messageId).filter(any -> isRepetition).map(HubError::duplicate);
        boolean hasPart = known.map(found -> found.hasPart(MessageRules.senderName(message))).orElse(true);
        Optional<HubError> outOfState = outOfState(id, now, hasPart);
        // Usually a repeated escalation is a repetition first of all.
        Optional<HubError> error = behaviour.looksAtStateFirst()
                ? outOfState.or(() -> repetition)
                : repetition.or(() -> outOfState);
        if (error.isEmpty()) {
            stateAfter(message).ifPresent(next -> states.put(id, next));
        }
        return error;
    }

    private static Optional<HubError> outOfState(String id, String now, boolean hasPart) {
        if (EmulatedConversation.ENDED.equals(now)) {
            return Optional.of(HubError.conversationUnknown(id));
        }
        return EmulatedConversation.WITH_AGENT.equals(now) || !hasPart
                ? Optional.of(HubError.notPartOfConversation(id))
                : Optional.empty();
    }
}
