package dev.custombot.runtime.dispatch.handler;

/** What a handler method is called for. */
public enum HandlerRole {
    MESSAGE,
    UNHANDLED,
    FAILURE,
    REJECTED_REPLY,
    ANSWER,
    CONVERSATION_STARTED
}
