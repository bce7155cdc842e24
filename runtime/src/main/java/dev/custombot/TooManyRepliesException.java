package dev.custombot;

/**
 * The bot has spoken more often in a conversation within a minute than {@code quarkus.custom-bot.dispatch.max-replies-per-minute} allows, or
 * has given one message more replies than {@code quarkus.custom-bot.dispatch.max-replies-per-message}.
 */
public class TooManyRepliesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Two bots may be answering one another: it spoke more often than this in one minute. */
    public TooManyRepliesException(int limit) {
        this("The bot has spoken more than " + limit + " times in one conversation and minute");
    }

    private TooManyRepliesException(String message) {
        super(message);
    }

    /** A stream may have no end. */
    public static TooManyRepliesException toOneMessage(int limit) {
        return new TooManyRepliesException("One message has had more than " + limit + " replies");
    }
}
