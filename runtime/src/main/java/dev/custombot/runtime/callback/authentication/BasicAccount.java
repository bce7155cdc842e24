package dev.custombot.runtime.callback.authentication;

import java.nio.charset.StandardCharsets;

/** A user with a password, at a moment. */
public record BasicAccount(String user, String password) {

    byte[] credentials() {
        return (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "BasicAccount[" + user + "]";
    }
}
