package dev.custombot.runtime;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/**
 * Puts a bot's name before what it logs, keeps the messages of failures to itself, and lets no parameter begin a line of its own: ids,
 * types and names are what others chose them to be.
 */
final class BotLogger extends Logger {

    private static final long serialVersionUID = 1L;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}]");

    private final transient Logger logger;
    private final String prefix;
    private final transient UnaryOperator<String> conversations;

    /** @param conversations how a conversation is named, by its id */
    BotLogger(String category, String bot, UnaryOperator<String> conversations) {
        super(category);
        this.logger = Logger.getLogger(category);
        this.prefix = "[" + bot + "] ";
        this.conversations = conversations;
    }

    /** Of what belongs to no bot. */
    BotLogger(String category) {
        super(category);
        this.logger = Logger.getLogger(category);
        this.prefix = "";
        this.conversations = UnaryOperator.identity();
    }

    @Override
    public boolean isEnabled(Level level) {
        return logger.isEnabled(level);
    }

    @Override
    protected void doLog(Level level, String loggerClassName, Object message, Object[] parameters, Throwable thrown) {
        logger.log(loggerClassName, level, prefix + message, parameters, WithoutMessages.of(thrown));
    }

    @Override
    protected void doLogf(Level level, String loggerClassName, String format, Object[] parameters, Throwable thrown) {
        logger.logf(loggerClassName, level, WithoutMessages.of(thrown), prefix + format, printable(parameters));
    }

    private Object[] printable(Object[] parameters) {
        if (parameters == null) {
            return null;
        }
        return Arrays.stream(parameters).map(this::printable).toArray();
    }

    private Object printable(Object parameter) {
        if (parameter instanceof LoggedConversation conversation) {
            return printable(conversations.apply(conversation.id()));
        }
        if (parameter instanceof LoggedLines lines) {
            return lines.text().lines().map(BotLogger::printable).collect(Collectors.joining("\n"));
        }
        return parameter instanceof CharSequence text ? printable(text) : parameter;
    }

    /** Control characters, line separators, halves of surrogate pairs, and what turns the direction of a text. */
    private static String printable(CharSequence text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
