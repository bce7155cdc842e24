package dev.custombot.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A transcript as its parts. */
record TranscriptValue(Conversation conversation, List<Entry> messages, String json, boolean isComplete)
        implements
            Transcript {

    private static final String MORE = "(there are more messages than the hub has told)\n";

    TranscriptValue {
        Objects.requireNonNull(conversation, "conversation");
        messages = List.copyOf(messages);
        Objects.requireNonNull(json, "json");
    }

    @Override
    public String text() {
        StringBuilder lines = new StringBuilder();
        messages.forEach(entry -> TranscriptLine.of(entry).appendTo(lines));
        return lines.append(isComplete ? "" : MORE).toString();
    }

    /** The id only: what was said must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "Transcript[conversation=" + conversation.id() + ", messages=" + messages.size() + "]";
    }

    /** A message and its fate. */
    record EntryValue(TranscriptMessage message, Optional<String> status) implements Transcript.Entry {

        EntryValue {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(status, "status");
        }

        /** Without what was said. */
        @Override
        public String toString() {
            return "Entry[type=" + message.type() + "]";
        }
    }
}
