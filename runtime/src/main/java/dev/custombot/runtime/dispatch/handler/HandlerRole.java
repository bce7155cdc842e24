package dev.custombot.runtime.dispatch.handler;

import java.util.Locale;

/** What a handler method is called for. */
public enum HandlerRole {
    MESSAGE,
    UNHANDLED,
    FAILURE,
    REJECTED_REPLY,
    ANSWER,
    CONVERSATION_START,
    CONVERSATION_OPENED;

    /** As meters show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is called for something that is kept of a conversation: a question that is open, or that it has begun. */
    public boolean remembers() {
        return this == ANSWER || this == CONVERSATION_START;
    }
}
