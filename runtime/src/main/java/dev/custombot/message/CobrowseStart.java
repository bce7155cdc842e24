package dev.custombot.message;

import java.util.Objects;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;

/**
 * The content of {@code cobrowse.start}: the customer and an agent look at a page together. The hub's contract gives it no form
 * beyond that of every message.
 *
 * @param content what came with it, often nothing
 */
public record CobrowseStart(Content content) implements Sendable {

    public CobrowseStart {
        Objects.requireNonNull(content, "content");
    }

    /** What a message of the type says. */
    public static CobrowseStart of(IncomingMessage message) {
        return new CobrowseStart(message.content());
    }

    @Override
    public Reply toReply() {
        return Reply.of(MessageType.COBROWSE_START, content);
    }
}
