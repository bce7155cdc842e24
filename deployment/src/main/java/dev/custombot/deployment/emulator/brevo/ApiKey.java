package dev.custombot.deployment.emulator.brevo;

import java.util.Optional;

/** The account's key. */
final class ApiKey {

    private final String first;
    private Optional<String> current;

    ApiKey(String key) {
        first = key;
        current = Optional.of(key);
    }

    /** @throws ApiProblem if it is not the account's */
    void check(String shown) {
        if (shown == null) {
            throw ApiProblem.noKey();
        }
        if (current.filter(shown::equals).isEmpty()) {
            throw ApiProblem.wrongKey();
        }
    }

    /** No key is right until there is a new one. */
    void revoke() {
        current = Optional.empty();
    }

    void change(String key) {
        current = Optional.of(key);
    }

    void reset() {
        current = Optional.of(first);
    }
}
