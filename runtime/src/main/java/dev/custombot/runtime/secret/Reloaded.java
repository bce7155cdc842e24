package dev.custombot.runtime.secret;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What a secret is now: read when it is made, and again whenever it is told to. What cannot be read again stays what it was, and so says
 * the report, once until it can be read.
 */
public final class Reloaded<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final Report report;
    private volatile T current;
    private Optional<String> trouble = Optional.empty();

    /** @throws UnusableSecretException if it cannot be read at first */
    public Reloaded(Supplier<T> source, Report report) {
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
            String cause = e instanceof UnusableSecretException ? e.getMessage() : e.getClass().getSimpleName();
            report.failed().accept(cause, trouble.filter(cause::equals).isEmpty());
            trouble = Optional.of(cause);
        }
    }

    /**
     * Who hears of it.
     *
     * @param changed there is another one
     * @param failed why it could not be read, in words that hold no data, and whether that is news
     */
    public record Report(Runnable changed, BiConsumer<String, Boolean> failed) {}
}
