package dev.custombot.runtime.callback.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;

import dev.custombot.runtime.hub.CallbackRequest;

/**
 * A header that the hub was told to send: a secret between the two, which says nothing of who calls.
 *
 * @param name of the header
 * @param values one of which it must have, as they are now; asked at each check, so it must not block
 */
public record RequiredHeader(String name, Supplier<List<String>> values) {

    boolean isIn(CallbackRequest request) {
        byte[] presented = request.header(name).orElse("").getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String value : values.get()) {
            // In constant time, and each of them is tried.
            known |= MessageDigest.isEqual(presented, value.getBytes(StandardCharsets.UTF_8));
        }
        return known;
    }
}
