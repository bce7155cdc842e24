package dev.custombot.runtime;

import java.util.Arrays;
import java.util.regex.Pattern;

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

    BotLogger(String category, String bot) {
        super(category);
        this.logger = Logger.getLogger(category);
        this.prefix = "[" + bot + "] ";
    }

    /** Of what belongs to no bot. */
    BotLogger(String category) {
        super(category);
        this.logger = Logger.getLogger(category);
        this.prefix = "";
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

    private static Object[] printable(Object[] parameters) {
        if (parameters == null) {
            return null;
        }
        return Arrays.stream(parameters).map(one -> one instanceof CharSequence text ? printable(text) : one).toArray();
    }

    /** Control characters, line separators, halves of surrogate pairs, and what turns the direction of a text. */
    private static String printable(CharSequence text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
