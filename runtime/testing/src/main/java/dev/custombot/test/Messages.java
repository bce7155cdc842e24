package dev.custombot.test;

import java.util.Optional;
import java.util.UUID;

import dev.custombot.Answer;
import dev.custombot.RejectedReply;
import dev.custombot.conversation.Content;

/**
 * What a handler is given, for unit tests that call it themselves:
 * {@code bot.handle(Messages.text("hello").from(customer).build())}.
 */
public final class Messages {

    private Messages() {}

    /** A plain text of a customer. */
    public static MessageBuilder text(String text) {
        return of("text", Content.ofText(text));
    }

    /** A customer's message of any type. */
    public static MessageBuilder of(String type, Content content) {
        return new MessageBuilder(type, content);
    }

    /** A conversation of which nothing is known but its id. */
    public static ConversationBuilder conversation() {
        return new ConversationBuilder();
    }

    /** The first answer to a question, not the last that may be given. */
    public static Answer answer(String value) {
        return answer(value, value, 1, false);
    }

    /** See {@link Answer}. */
    public static Answer answer(String value, String id, int attempt, boolean lastAttempt) {
        return new MadeAnswer(value, id, attempt, lastAttempt);
    }

    /** A text that the bot said of itself, and that the hub has refused with the code. */
    public static RejectedReply rejectedText(String code, String conversationId, String text) {
        return rejected(code, conversationId, UUID.randomUUID().toString(), Optional.empty(), "text", Content.ofText(text));
    }

    /** See {@link RejectedReply}. */
    public static RejectedReply rejected(String code, String conversationId, String messageId, Optional<String> inboundId,
            String type, Content content) {
        return new MadeRejectedReply(code, conversationId, messageId, inboundId, type, content);
    }

    private record MadeAnswer(String value, String id, int attempt, boolean lastAttempt) implements Answer {}

    private record MadeRejectedReply(String code, String conversationId, String messageId, Optional<String> inboundId,
            String type, Content content) implements RejectedReply {}
}
