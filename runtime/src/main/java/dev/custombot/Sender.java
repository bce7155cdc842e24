package dev.custombot;

import java.util.Objects;
import java.util.Optional;

/**
 * Who sent a message: the type of its client application and the participant's name, if the hub gave one.
 *
 * @param type one of {@code customer}, {@code egain_agent}, {@code custom_agent}, {@code egain_bot}, {@code custom_bot}; empty
 *        when the hub named none
 * @param name the participant's name, 1..255 characters; personal data, never logged
 */
public record Sender(String type, Optional<String> name) {

    public static final String CUSTOMER = "customer";
    public static final String CUSTOM_BOT = "custom_bot";

    public Sender {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Sender[type=" + type + "]";
    }

    /** Whether a customer sent the message. */
    public boolean isCustomer() {
        return CUSTOMER.equals(type);
    }
}
