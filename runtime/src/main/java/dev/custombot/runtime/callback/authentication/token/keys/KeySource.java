package dev.custombot.runtime.callback.authentication.token.keys;

import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** The keys of one issuer, as they come and go. Thread-safe, and never blocks. */
public interface KeySource extends AutoCloseable {

    /** The keys that may be trusted now; empty while there are none, because none were loaded yet, or too long ago. */
    Optional<KeyRing> present();

    /** Completes with keys that are as new as they may be asked for, because one was missed; fails when they cannot be had now. */
    Uni<KeyRing> renewed();

    @Override
    void close();

    /** Keys that are at hand in this process. */
    static KeySource of(Supplier<KeyRing> keys) {
        return new KeySource() {

            @Override
            public Optional<KeyRing> present() {
                return Optional.of(keys.get());
            }

            @Override
            public Uni<KeyRing> renewed() {
                return Uni.createFrom().item(keys);
            }

            @Override
            public void close() {
                // Nothing goes on.
            }
        };
    }
}
