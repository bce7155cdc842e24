package dev.custombot.runtime;

import org.jboss.logging.Logger;

/** Puts a bot's name before what it logs, and keeps the messages of failures to itself. */
final class BotLogger extends Logger {

    private static final long serialVersionUID = 1L;

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
        logger.logf(loggerClassName, level, WithoutMessages.of(thrown), prefix + format, parameters);
    }
}
