package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/**
 * Which message another one is about, for example the one that failed, was read, or is to be deleted.
 *
 * @param id the hub's id of the message, 36 characters
 * @param messageId the id that its sender gave it, 1..255 characters
 */
public record MessageReference(Optional<String> id, Optional<String> messageId) {

    public MessageReference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(messageId, "messageId");
    }
}
