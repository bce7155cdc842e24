package dev.custombot.runtime.callback.authentication;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

/** Says whether a bearer token is good for delivering callbacks. Thread-safe. */
public interface TokenAuthenticator extends AutoCloseable {

    /** Whether any token is accepted. */
    boolean isConfigured();

    /** What {@link #check} would say, if it is known without asking anybody, or verifying anything. */
    default Optional<Optional<Refusal>> known(String token) {
        return Optional.empty();
    }

    /**
     * Completes with why the token is refused, empty when it is not; never fails and never blocks. At once on the caller's thread unless
     * something must be asked for, and within a time limit then.
     */
    Uni<Optional<Refusal>> check(String token);

    /** What such a token should be and what it says of itself, unverified; for the log, and never the token. */
    String facts(String token);

    /** Ends what goes on in the background. */
    @Override
    void close();
}
