package dev.custombot.deployment.emulator.brevo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;

/** Who stands behind which conversation: Brevo sends to visitors, and calls what is said with one of them a conversation. */
final class Visitors {

    /** As long as the ids in Brevo's documentation. */
    private static final int ID_LENGTH = 17;

    private final HubState state;
    private final Map<String, String> conversations = new HashMap<>();
    private final Map<String, String> visitors = new HashMap<>();

    Visitors(HubState state) {
        this.state = state;
    }

    /** The visitor of a conversation, who is known from now on. */
    String of(String conversation) {
        if (!visitors.containsKey(conversation)) {
            String compact = conversation.replace("-", "");
            know(compact.substring(0, Math.min(ID_LENGTH, compact.length())), conversation);
        }
        return visitors.get(conversation);
    }

    void know(String visitor, String conversation) {
        conversations.put(visitor, conversation);
        visitors.put(conversation, visitor);
    }

    Optional<EmulatedConversation> find(String visitor) {
        return Optional.ofNullable(conversations.get(visitor)).flatMap(state::findId);
    }

    /** A visitor whom nobody has seen yet has a conversation all the same: an id can be the site's own. */
    EmulatedConversation open(String visitor) {
        return find(visitor).orElseGet(() -> {
            EmulatedConversation opened = state.openId(HubState.idOf("visitor:" + visitor));
            know(visitor, opened.id());
            return opened;
        });
    }

    void reset() {
        conversations.clear();
        visitors.clear();
    }
}
