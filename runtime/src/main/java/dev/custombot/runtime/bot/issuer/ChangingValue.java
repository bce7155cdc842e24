package dev.custombot.runtime.bot.issuer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A value that is read again whenever it is told to. What cannot be read again stays what it was, and that is told once. */
final class ChangingValue<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final Consumer<T> changed;
    private final Consumer<String> failed;
    private volatile T current;
    private Optional<String> trouble = Optional.empty();

    /** @throws UnusableSettingException if it cannot be read at first */
    ChangingValue(Supplier<T> source, Consumer<T> changed, Consumer<String> failed) {
        this.source = source;
        this.changed = changed;
        this.failed = failed;
        this.current = source.get();
    }

    /** Never blocks. */
    @Override
    public T get() {
        return current;
    }

    /** Blocks as long as the source does. */
    synchronized void reload() {
        try {
            T read = source.get();
            if (!read.equals(current)) {
                current = read;
                changed.accept(read);
            }
            trouble = Optional.empty();
        } catch (RuntimeException e) {
            String cause = e instanceof UnusableSettingException ? e.getMessage() : e.getClass().getSimpleName();
            if (trouble.filter(cause::equals).isEmpty()) {
                failed.accept(cause);
            }
            trouble = Optional.of(cause);
        }
    }
}
