package dev.custombot.deadletter;

/**
 * A dead letter with its content.
 *
 * @param entry what is known about it
 * @param value the record's value: JSON, unless it could not be read; {@code [redacted]} stands where the hub wanted it; empty when
 *        it was too large to be put aside
 */
public record DeadLetterContent(DeadLetterEntry entry, String value) {

    /** Without the value, which may be a customer's words. */
    @Override
    public String toString() {
        return "DeadLetterContent[" + entry + "]";
    }
}
