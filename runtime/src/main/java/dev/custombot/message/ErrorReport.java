package dev.custombot.message;

import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;

/**
 * The content of {@code error}: a message could not be delivered or understood.
 *
 * @param parent the message that failed
 * @param code what went wrong, for example {@code 400-221}; empty when there was none
 * @param error the same in words; may quote the message, never logged
 */
public record ErrorReport(Optional<MessageReference> parent, String code, String error) implements Sendable {

    public ErrorReport {
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(error, "error");
    }

    /** A report about a message of the conversation. */
    public static ErrorReport about(MessageReference message, String code, String error) {
        return new ErrorReport(Optional.of(message), code, error);
    }

    /**
     * What a message of the type says.
     *
     * @throws MalformedContentException if its content is there, and not the JSON of an error
     */
    public static ErrorReport of(IncomingMessage message) {
        ErrorJson content = message.content().json().map(ErrorJson::parse).orElseGet(
                () -> new ErrorJson("", message.text().orElse("")));
        return new ErrorReport(message.parent(), content.code(), content.error());
    }

    @Override
    public Reply toReply() {
        Reply reply = Reply.of(MessageType.ERROR, Content.ofJson(new ErrorJson(code, error).toJson()));
        return parent.map(reply::withParent).orElse(reply);
    }

    /** Without the words: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ErrorReport[code=" + code + "]";
    }
}
