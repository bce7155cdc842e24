package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Sender;

/**
 * As what a client application takes part, and how the hub calls it.
 *
 * @param name {@code custom_bot}, say; see {@link Sender}
 * @param version of the callback's form: {@code v3}
 * @param callback where messages are delivered, 1..1023 characters
 * @param notificationEmail who is told when the callback cannot be reached, 1..255 characters
 * @param headers at most 25 that come with each callback
 * @param authentication the id of an {@link Authentication}
 */
public record Role(String name, String version, String callback, String notificationEmail, List<Attribute> headers,
        Optional<String> authentication) {

    private static final String VERSION = "v3";

    public Role {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(callback, "callback");
        Objects.requireNonNull(notificationEmail, "notificationEmail");
        headers = List.copyOf(headers);
        Objects.requireNonNull(authentication, "authentication");
    }

    /** The role of a bot. */
    public static Role customBot(String callback, String notificationEmail) {
        return new Role(Sender.CUSTOM_BOT, VERSION, callback, notificationEmail, List.of(), Optional.empty());
    }

    public Role withHeaders(List<Attribute> newHeaders) {
        return new Role(name, version, callback, notificationEmail, newHeaders, authentication);
    }

    /** @param id of an {@link Authentication} */
    public Role withAuthentication(String id) {
        return new Role(name, version, callback, notificationEmail, headers, Optional.of(id));
    }

    /** Without headers, which may hold secrets. */
    @Override
    public String toString() {
        return "Role[name=" + name + ", callback=" + callback + "]";
    }
}
