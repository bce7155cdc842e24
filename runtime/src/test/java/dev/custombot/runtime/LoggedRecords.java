package dev.custombot.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a bot logs during a test, at every level. */
public final class LoggedRecords extends Handler implements BeforeEachCallback, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Logger logger = Logger.getLogger(CustomBotLog.CATEGORY);
    private final Level before = logger.getLevel();
    private final List<LogRecord> all = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.removeHandler(this);
        logger.setLevel(before);
    }

    public List<String> lines() {
        return all.stream().map(record -> ExtLogRecord.wrap(record).getFormattedMessage()).toList();
    }

    /** How loud those are that have an id. */
    public List<String> levels(String id) {
        return all.stream().filter(record -> ExtLogRecord.wrap(record).getFormattedMessage().contains(id))
                .map(record -> record.getLevel().getName()).toList();
    }

    /** What is printed of the failures. */
    List<String> traces() {
        return all.stream().map(record -> {
            StringWriter text = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }).toList();
    }

    /** Those that have the id. */
    public List<String> lines(String id) {
        return lines().stream().filter(line -> line.contains(id)).toList();
    }

    /** The first line that has the id, as soon as it is there. */
    public synchronized String await(String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines(id).isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("No " + id + " among " + lines());
            }
            wait(left);
        }
        return lines(id).get(0);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        all.add(record);
        notifyAll();
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
