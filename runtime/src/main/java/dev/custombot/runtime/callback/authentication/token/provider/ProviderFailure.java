package dev.custombot.runtime.callback.authentication.token.provider;

import java.io.IOException;
import java.net.UnknownHostException;

/** An answer that is of no use. The message says why, without anything of the answer. */
public final class ProviderFailure extends IOException {

    private static final long serialVersionUID = 1L;

    public ProviderFailure(String message) {
        super(message);
    }

    /** What is to be logged of any failed request: our own words, else the class of what lies at the bottom of it. */
    public static String describe(Throwable failure) {
        Throwable cause = failure;
        // What is below an unknown host is of the resolver.
        while (cause.getCause() != null && !(cause instanceof ProviderFailure) && !(cause instanceof UnknownHostException)) {
            cause = cause.getCause();
        }
        return cause instanceof ProviderFailure ? cause.getMessage() : cause.getClass().getSimpleName();
    }
}
