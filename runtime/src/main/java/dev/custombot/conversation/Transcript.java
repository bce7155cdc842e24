package dev.custombot.conversation;

import java.util.List;
import java.util.Optional;

/** A completed conversation as the hub keeps it. Immutable. */
public sealed interface Transcript permits TranscriptValue {

    /** @param json as the hub delivered it */
    static Transcript of(Conversation conversation, List<Entry> messages, String json) {
        return of(conversation, messages, json, true);
    }

    /**
     * The same that may lack its end.
     *
     * @param isComplete whether all messages of the conversation are there
     */
    static Transcript of(Conversation conversation, List<Entry> messages, String json, boolean isComplete) {
        return new TranscriptValue(conversation, messages, json, isComplete);
    }

    /** What is known of the conversation. */
    Conversation conversation();

    /** What was said, in its order. */
    List<Entry> messages();

    /** Whether that is all: of a long conversation a hub may have more messages than it tells. */
    boolean isComplete();

    /** As the hub delivered it, for programs. */
    String json();

    /** For people: a line for each message with its time, who said it, and what; and one at the end if there are more. */
    String text();

    /** A message of it. */
    sealed interface Entry permits TranscriptValue.EntryValue {

        /** @param status {@code sent} or {@code failed}, say */
        static Entry of(TranscriptMessage message, Optional<String> status) {
            return new TranscriptValue.EntryValue(message, status);
        }

        /** What was said. */
        TranscriptMessage message();

        /** What became of it; empty when the hub does not tell. */
        Optional<String> status();
    }
}
