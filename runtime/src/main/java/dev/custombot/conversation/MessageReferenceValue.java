package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;

/** A reference by value. */
record MessageReferenceValue(Optional<String> id, Optional<String> messageId) implements MessageReference {

    MessageReferenceValue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(messageId, "messageId");
    }

    @Override
    public String toString() {
        return "MessageReference[id=" + id.orElse("") + ", messageId=" + messageId.orElse("") + "]";
    }
}
