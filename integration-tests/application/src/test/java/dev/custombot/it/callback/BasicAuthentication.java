package dev.custombot.it.callback;

import java.util.Map;

/** The hub authenticates with a user and either of two passwords, besides the emulator's tokens. */
public final class BasicAuthentication {

    private BasicAuthentication() {}

    /** @param prefix what the settings of the bot start with */
    public static Map<String, String> settings(String prefix) {
        String basic = prefix + "callback.authentication.basic.";
        return Map.of(basic + "username", "hub", basic + "password", "new-secret", basic + "previous-password", "old-secret");
    }
}
