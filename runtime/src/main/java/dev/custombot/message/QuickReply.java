package dev.custombot.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question with answers to tap, the content of {@code richMessage.quickreply}.
 * <p>
 * Sent by the bot, {@code items} are the answers on offer; received from a customer, they hold the answer that was tapped.
 *
 * @param title the question
 * @param items the titles of the answers
 */
public record QuickReply(String title, List<String> items) {

    public QuickReply {
        Objects.requireNonNull(title, "title");
        items = List.copyOf(items);
    }

    /** Without texts and names: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "QuickReply[items=" + items.size() + "]";
    }

    /** The answer that the customer tapped; empty when the hub delivered none. */
    public Optional<String> selected() {
        return items.stream().findFirst();
    }
}
