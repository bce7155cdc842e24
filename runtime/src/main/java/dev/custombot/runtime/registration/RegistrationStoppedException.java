package dev.custombot.runtime.registration;

import java.util.List;

/** A step could not be made; those before it are done, and it can be gone on from there. */
public final class RegistrationStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> open;

    /** @param open what is not done, beginning with the step that has failed */
    public RegistrationStoppedException(String step, List<String> open, Throwable cause) {
        super("Stopped at " + step + ": " + cause.getMessage() + ". Not done: " + String.join(", ", open), cause);
        this.open = List.copyOf(open);
    }

    /** What is not done, beginning with the step that has failed. */
    public List<String> open() {
        return open;
    }
}
