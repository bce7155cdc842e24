package dev.custombot.message;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;

/**
 * The content of {@code typing.start} and {@code typing.end}: somebody writes, or has stopped writing.
 *
 * @param started whether it began
 */
public record Typing(boolean started) {

    /** What a message of the type says. */
    public static Typing of(IncomingMessage message) {
        return new Typing(message.type().equals(MessageType.TYPING_START));
    }
}
