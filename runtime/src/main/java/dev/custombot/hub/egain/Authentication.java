package dev.custombot.hub.egain;

import java.util.Objects;
import java.util.Optional;

/**
 * How the hub shows to a callback that it is the hub: by a user and a password, or by a token that it fetches.
 *
 * @param name 1..255 characters, unique
 * @param description 1..1023 characters
 * @param method one of the two
 */
public record Authentication(Origin origin, String name, Optional<String> description, boolean active, Method method)
        implements
            Resource {

    /** How. An unknown way of a later version is {@link Other}. */
    public sealed interface Method {}

    /**
     * By a user and a password ({@code basic}).
     *
     * @param username 1..255 characters
     * @param password 1..255 characters
     */
    public record Basic(String username, String password) implements Method {

        public Basic {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(password, "password");
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Basic[username=" + username + "]";
        }
    }

    /** By a token ({@code oauth2}). */
    public record OAuth2(TokenRequest request) implements Method {

        public OAuth2 {
            Objects.requireNonNull(request, "request");
        }
    }

    /** In a way that is unknown here. */
    public record Other(String type) implements Method {}

    public Authentication {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(method, "method");
    }

    /** By a user and a password. */
    public static Authentication basic(String name, String username, String password) {
        return of(name, new Basic(username, password));
    }

    /** By a token. */
    public static Authentication oauth2(String name, TokenRequest request) {
        return of(name, new OAuth2(request));
    }

    private static Authentication of(String name, Method method) {
        return new Authentication(Origin.NONE, name, Optional.empty(), true, method);
    }

    public Authentication withMethod(Method newMethod) {
        return new Authentication(origin, name, description, active, newMethod);
    }

    public Authentication withDescription(String newDescription) {
        return new Authentication(origin, name, Optional.of(newDescription), active, method);
    }

    public Authentication withActive(boolean isActive) {
        return new Authentication(origin, name, description, isActive, method);
    }
}
