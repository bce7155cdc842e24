package dev.custombot.runtime.secret;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What a secret is now: read when it is made, and again whenever it is told to. What cannot be read again stays what it was, and so says
 * the report, once until it can be read.
 */
public final class Reloaded<T> implements Supplier<T> {

    private final String key;
    private final Supplier<T> source;
    private final Report report;
    private volatile T current;
    private Optional<String> trouble = Optional.empty();

    /**
     * @param key of the setting, below that of the bot
     * @throws UnusableSecretException if it cannot be read at first
     */
    public Reloaded(String key, Supplier<T> source, Report report) {
        this.key = key;
        this.source = source;
        this.report = report;
        this.current = source.get();
    }

    /** Never blocks. */
    @Override
    public T get() {
        return current;
    }

    /** Blocks as long as the source does. */
    public synchronized void reload() {
        try {
            T read = source.get();
            if (!read.equals(current)) {
                current = read;
                report.changed().run();
            }
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            String cause = cause(e);
            report.failed().accept(cause, trouble.filter(cause::equals).isEmpty());
            trouble = Optional.of(cause);
        }
    }

    /** Others' failures do not know the setting, and what they say may hold anything. */
    private String cause(RuntimeException failure) {
        return failure instanceof UnusableSecretException
                ? failure.getMessage()
                : key + " cannot be read: " + failure.getClass().getSimpleName();
    }

    /**
     * Who hears of it.
     *
     * @param changed there is another one
     * @param failed where and why it could not be read, in words that hold no data, and whether that is news
     */
    public record Report(Runnable changed, BiConsumer<String, Boolean> failed) {}
}
