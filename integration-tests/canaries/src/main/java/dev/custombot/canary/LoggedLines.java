package dev.custombot.canary;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/**
 * What this process logs while it is open, whatever its handlers show: the message, the thread's name, the mapped diagnostic context and
 * the whole exception. Levels decide only whether something is logged at all.
 */
public final class LoggedLines extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger logger;

    private LoggedLines(Logger logger) {
        this.logger = logger;
        setLevel(Level.ALL);
    }

    /** Of all categories. */
    public static LoggedLines ofAll() {
        return of("");
    }

    public static LoggedLines of(String category) {
        LoggedLines lines = new LoggedLines(Logger.getLogger(category));
        lines.logger.addHandler(lines);
        return lines;
    }

    /** So far. */
    public List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        ExtLogRecord full = ExtLogRecord.wrap(record);
        lines.add(full.getLevel() + " " + full.getLoggerName() + " (" + full.getThreadName() + ") " + full.getMdcCopy() + " "
                + full.getFormattedMessage() + trace(full.getThrown()));
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return " " + text;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
