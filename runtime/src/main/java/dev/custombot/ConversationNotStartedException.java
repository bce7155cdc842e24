package dev.custombot;

/** The hub has refused to open a conversation. The message that should have opened it lies in the dead letters. */
public class ConversationNotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the hub's error code */
    public ConversationNotStartedException(String code) {
        super("The hub has refused to open the conversation: " + code);
        this.code = code;
    }

    /**
     * The hub's error code, see {@link RejectedReply#code}. It begins with {@code unknown:} when an answer was lost: the conversation may be
     * open, and its id is not known.
     */
    public String code() {
        return code;
    }
}
