package dev.custombot.deadletter;

/** What a replay or a discard does to a dead letter. */
public enum DeadLetterOutcome {

    /** Put back onto its topic. */
    REPLAYED("replayed"),
    /** Marked as not needed. */
    DISCARDED("discarded"),
    /** Nothing: it was replayed before. */
    ALREADY_REPLAYED("was replayed before"),
    /** Nothing: it was discarded before. */
    ALREADY_DISCARDED("was discarded before"),
    /** Nothing: nobody would read the reply. */
    CONVERSATION_ENDED("conversation has ended"),
    /** Nothing: the hub wanted its content redacted, so it is gone. */
    REDACTED("content was redacted"),
    /** Nothing: it was too large to be put aside; the record that it stands for may still lie at its source. */
    CONTENT_MISSING("content was too large to be put aside"),
    /** Nothing: it would only be given up again. */
    UNREADABLE("record cannot be read"),
    /** Nothing: Kafka does not take it. A dry run does not ask Kafka. */
    TOO_LARGE("larger than the topic takes"),
    /** Nothing: its conversation changed hands, and the bot is no part of it. */
    NOT_PART_OF_CONVERSATION("bot is not part of the conversation"),
    /** Nothing: it would be put aside again, or be said besides the other. */
    SUPERSEDED("another reply was sent in its place");

    private final String text;

    DeadLetterOutcome(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Whether it leaves the dead letter as it was. */
    public boolean isSkipped() {
        return this != REPLAYED && this != DISCARDED;
    }
}
