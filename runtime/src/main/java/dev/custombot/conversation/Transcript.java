package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A completed conversation as the hub keeps it. Immutable.
 *
 * @param conversation what is known of it
 * @param messages what was said, in its order
 * @param json as the hub delivered it
 */
public record Transcript(Conversation conversation, List<Entry> messages, String json) {

    /**
     * A message of it.
     *
     * @param message what was said
     * @param status what became of it, {@code sent} or {@code failed}, say; empty when the hub does not tell
     */
    public record Entry(TranscriptMessage message, Optional<String> status) {

        public Entry {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(status, "status");
        }
    }

    public Transcript {
        Objects.requireNonNull(conversation, "conversation");
        messages = List.copyOf(messages);
        Objects.requireNonNull(json, "json");
    }

    /** For people: a line for each message with its time, who said it, and what. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        messages.forEach(entry -> TranscriptLine.of(entry).appendTo(lines));
        return lines.toString();
    }

    /** The id only: what was said must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Transcript[conversation=" + conversation.id() + ", messages=" + messages.size() + "]";
    }
}
