package dev.custombot.runtime.hub.egain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The replies that an error of the hub points at, by their messageIds.
 *
 * @param named by their place in the request or their own id
 * @param ofConversation those of a conversation that is named
 */
record Culprits(Set<String> named, Set<String> ofConversation) {

    static final Culprits NONE = new Culprits(Set.of(), Set.of());

    /** Of an error that is about conversations: where both are named, only what is both. */
    Set<String> inConversation() {
        if (named.isEmpty() || ofConversation.isEmpty()) {
            return named.isEmpty() ? ofConversation : named;
        }
        return named.stream().filter(ofConversation::contains).collect(Collectors.toUnmodifiableSet());
    }
}
