package dev.custombot.runtime.registration;

/** Why something failed, in the exception's own words. */
public final class Reason {

    private Reason() {}

    /** An exception without a message is named by its class. */
    public static String of(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
