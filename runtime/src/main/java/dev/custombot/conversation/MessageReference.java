package dev.custombot.conversation;

import java.util.Optional;

/** Which message another one is about, for example the one that failed, was read, or is to be deleted. */
public sealed interface MessageReference permits MessageReferenceValue {

    /** @param id the hub's id of the message, 36 characters */
    static MessageReference withId(String id) {
        return of(Optional.of(id), Optional.empty());
    }

    /** With what is known of them; a bot's own needs the hub's id. */
    static MessageReference of(Optional<String> id, Optional<String> messageId) {
        return new MessageReferenceValue(id, messageId);
    }

    /** The hub's id of the message, 36 characters. */
    Optional<String> id();

    /** The id that its sender gave it, 1..255 characters. */
    Optional<String> messageId();
}
