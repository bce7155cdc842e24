package dev.custombot.test.hub;

import java.util.Optional;

import dev.custombot.deadletter.DeadLetterEntry;

/**
 * Something that the bot has given up.
 *
 * @param type the message type; empty when it could not be read
 * @param cause the class of the exception, or the hub's error code
 * @param detail what one of the extension's own checks has found, if one did
 * @param handler the class and the method that gave up, if one did
 * @param conversationId the conversation's id; empty when it could not be read
 */
public record DeadLetter(String type, String cause, Optional<String> detail, Optional<String> handler,
        String conversationId) {

    static DeadLetter of(DeadLetterEntry entry) {
        return new DeadLetter(entry.type().orElse(""), entry.cause(), entry.detail(), entry.handler(),
                entry.conversationId().orElse(""));
    }

    /** In a line, for people. */
    public String describe() {
        return (type.isEmpty() ? "what could not be read" : type) + handler.map(name -> " by " + name).orElse("") + ": "
                + cause + detail.map(found -> ", " + found).orElse("");
    }
}
