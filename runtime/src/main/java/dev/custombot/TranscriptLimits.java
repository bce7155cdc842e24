package dev.custombot;

import java.util.List;
import java.util.Optional;

import dev.custombot.conversation.Recipient;
import dev.custombot.conversation.Sender;
import dev.custombot.conversation.TranscriptMessage;

/** Checks what a bot says was said outside of the hub: the hub takes less of it than of messages. */
final class TranscriptLimits {

    private static final List<String> TYPES = List.of(MessageType.TEXT, MessageType.LIST_PICKER, MessageType.TIME_PICKER,
            MessageType.RICH_LINK, MessageType.QUICK_REPLY, MessageType.TEMPLATE, MessageType.FORM, MessageType.APP,
            MessageType.PAYMENT, MessageType.AUTHENTICATION, MessageType.PAGE_PUSH, MessageType.DELETE_SOFT,
            MessageType.DELETE_PERMANENT, MessageType.UNDO);
    private static final List<String> PARTIES = List.of(Sender.CUSTOM_BOT, Sender.EGAIN_BOT, Sender.CUSTOMER);

    private TranscriptLimits() {}

    static void check(List<TranscriptMessage> transcript) {
        Limits.requireAtMost("Messages of a transcript", transcript, Limits.TRANSCRIPT_MESSAGES);
        transcript.forEach(TranscriptLimits::check);
    }

    private static void check(TranscriptMessage message) {
        ReplyLimits.requireOneOf("The type of a message of a transcript", message.type(), TYPES);
        checkParty("sender", message.sender().type(), message.sender().name());
        checkParty("recipient", message.recipient().map(Recipient::type).orElse(""),
                message.recipient().flatMap(Recipient::name));
        if (message.sent().isEmpty()) {
            throw new RefusedReplyException("A message of a transcript needs the time when it was sent");
        }
        if (!message.attachments().isEmpty()) {
            throw new RefusedReplyException("A message of a transcript has no attachments: the hub takes none");
        }
        message.messageId().ifPresent(
                id -> Limits.requireText("The messageId of a message of a transcript", id, Limits.MESSAGE_ID_LENGTH));
        message.parent().ifPresent(ReplyLimits::checkReference);
        ReplyLimits.checkContent(message.type(), message.content());
        ReplyLimits.checkAttributes(message.attributes());
    }

    private static void checkParty(String role, String type, Optional<String> name) {
        ReplyLimits.requireOneOf("The " + role + " of a message of a transcript", type, PARTIES);
        Limits.requireText("The name of the " + role + " of a message of a transcript", name.orElse(""),
                Limits.PARTICIPANT_NAME_LENGTH);
    }
}
