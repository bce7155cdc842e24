package dev.custombot.hub.brevo;

import java.util.regex.Pattern;

/** What Brevo asks of a request, as far as it says so: checked at the call. */
final class BrevoLimits {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private BrevoLimits() {}

    /** @throws IllegalArgumentException in words without the value */
    static String notBlank(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return value;
    }

    static String email(String value) {
        if (!EMAIL.matcher(value).matches()) {
            throw new IllegalArgumentException("The agent's e-mail must be an address");
        }
        return value;
    }
}
