package dev.custombot.message;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;

/**
 * The content of {@code typing.start} and {@code typing.end}: somebody writes, or has stopped writing.
 *
 * @param started whether it began
 */
public record Typing(boolean started) implements Sendable {

    /** What a message of the type says. */
    public static Typing of(IncomingMessage message) {
        return new Typing(message.type().equals(MessageType.TYPING_START));
    }

    @Override
    public Reply toReply() {
        return started ? Reply.typing() : Reply.typingEnd();
    }
}
