package dev.custombot.runtime.callback.authentication.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.netty.handler.codec.http.QueryStringDecoder;

/** Reads the credentials of a client from {@code Authorization: Basic}. */
final class BasicHeader {

    private BasicHeader() {}

    /** @throws TokenProblem 401 if they are not there, or cannot be read */
    static ClientCredentials read(String header) {
        String[] parts = header.strip().split(" +", 2);
        if (parts.length < 2 || !"Basic".equalsIgnoreCase(parts[0])) {
            throw TokenProblem.invalidClient("the Authorization must be Basic");
        }
        try {
            String[] pair = new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2 && !pair[0].isEmpty() && !pair[1].isEmpty()) {
                // RFC 6749, 2.3.1: both are encoded as in a form before they are put together.
                return new ClientCredentials(decoded(pair[0]), decoded(pair[1]));
            }
        } catch (IllegalArgumentException e) {
            // Neither message says more than the answer.
        }
        throw TokenProblem.invalidClient("the Authorization cannot be read: it must be Basic with id:secret in base64");
    }

    private static String decoded(String text) {
        return QueryStringDecoder.decodeComponent(text, StandardCharsets.UTF_8);
    }
}
