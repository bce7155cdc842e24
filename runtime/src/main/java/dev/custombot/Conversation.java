package dev.custombot;

import java.util.Objects;
import java.util.Optional;

/**
 * The conversation that a message belongs to.
 *
 * @param id the hub's id, 36 characters at eGain; messages with the same id are handled in order
 * @param channelType the type of the channel, for example {@code web_chat}
 * @param accountAddress the address of the channel account
 * @param customerName the customer's name; personal data, never logged
 */
public record Conversation(String id, Optional<String> channelType, Optional<String> accountAddress,
        Optional<String> customerName) {

    public Conversation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channelType, "channelType");
        Objects.requireNonNull(accountAddress, "accountAddress");
        Objects.requireNonNull(customerName, "customerName");
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Conversation[id=" + id + "]";
    }
}
