package dev.custombot.deployment.emulator;

/** How the hub proves to the callback that it is the hub. */
public enum CallbackAuthorization {
    /** A JWT that the emulator signs. */
    BEARER,
    /** A user name and a password. */
    BASIC
}
