package dev.custombot.runtime.request;

/** There is no credential for the moment. Its message is for the log: a code or the name of a class, never what was answered. */
public final class NoCredentialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoCredentialException(String cause) {
        super(cause, null, false, false);
    }
}
