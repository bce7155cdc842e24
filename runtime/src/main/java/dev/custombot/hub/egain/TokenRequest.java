package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;

import dev.custombot.conversation.Attribute;

/**
 * How the hub fetches the token that it shows to a callback. It uses one until the callback answers 401.
 *
 * @param url of the token endpoint, 1..255 characters
 * @param method {@code POST} or {@code GET}
 * @param headers 1..25
 * @param payload 1..1024 characters
 * @param accessTokenPath where the token stands in the answer, a JSON path such as {@code $.access_token}, 1..1024 characters
 */
public record TokenRequest(String url, String method, List<Attribute> headers, String payload, String accessTokenPath) {

    public TokenRequest {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(method, "method");
        headers = List.copyOf(headers);
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(accessTokenPath, "accessTokenPath");
    }

    /** Without headers and payload, which hold secrets. */
    @Override
    public String toString() {
        return "TokenRequest[url=" + url + "]";
    }
}
