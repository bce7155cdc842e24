package dev.custombot;

/**
 * What the bot wanted to say breaks a rule that is known here: it is too long or empty, there is too much of it, or a bot may not say it. The
 * same would be refused each time, so the handler is not called again. The message says what and how long, and never quotes contents.
 */
public class RefusedReplyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param message without anything of what was said: it is logged */
    public RefusedReplyException(String message) {
        super(message);
    }
}
