package dev.custombot;

/** The bot has sent more messages into a conversation within a minute than {@code quarkus.custom-bot.dispatch.max-replies-per-minute}. */
public class TooManyRepliesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyRepliesException(int limit) {
        super("More than " + limit + " messages of the bot in one conversation and minute");
    }
}
