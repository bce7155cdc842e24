package dev.custombot.runtime.record;

import java.util.Arrays;

import dev.custombot.MessageType;

/** Where a conversation is: what the hub's refusal of a reply says of it, and where a reply leads it. */
public enum ConversationFate {

    /** Nothing. */
    UNKNOWN(""),
    /** It is over. */
    OVER("over"),
    /** The bot is no part of it now; it may be asked back. */
    WITHOUT_BOT("without-bot");

    /** So is called what came too late, where it is counted. */
    public static final String CONVERSATION_OVER = "conversation_over";

    private final String label;

    ConversationFate(String label) {
        this.label = label;
    }

    /** As in headers. */
    public String label() {
        return label;
    }

    /** Where a reply of the type leads its conversation: to its end, or away from the bot; to nothing known if it does neither. */
    public static ConversationFate after(String replyType) {
        return switch (replyType) {
            case MessageType.CONVERSATION_END -> OVER;
            case MessageType.ESCALATION_TRANSFER, MessageType.ESCALATION_REQUEST, MessageType.BOT_TRANSFER,
                    MessageType.QUEUE_TRANSFER ->
                WITHOUT_BOT;
            default -> UNKNOWN;
        };
    }

    /** As what a reply counts: customers and agents end conversations as they like, and nobody has to look after that. */
    public String counted(String otherwise) {
        return this == UNKNOWN ? otherwise : CONVERSATION_OVER;
    }

    public static ConversationFate of(String label) {
        return Arrays.stream(values()).filter(fate -> fate.label.equals(label)).findFirst().orElse(UNKNOWN);
    }
}
