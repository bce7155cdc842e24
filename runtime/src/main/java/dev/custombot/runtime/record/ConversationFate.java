package dev.custombot.runtime.record;

import java.util.Arrays;

/** What the hub's refusal of a reply says of its conversation. */
public enum ConversationFate {

    /** Nothing. */
    UNKNOWN(""),
    /** It is over. */
    OVER("over"),
    /** The bot is no part of it now; it may be asked back. */
    WITHOUT_BOT("without-bot");

    private final String label;

    ConversationFate(String label) {
        this.label = label;
    }

    /** As in headers. */
    public String label() {
        return label;
    }

    public static ConversationFate of(String label) {
        return Arrays.stream(values()).filter(fate -> fate.label.equals(label)).findFirst().orElse(UNKNOWN);
    }
}
