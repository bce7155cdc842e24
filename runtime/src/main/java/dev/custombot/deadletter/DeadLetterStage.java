package dev.custombot.deadletter;

/** Where a record was given up. */
public enum DeadLetterStage {

    /** A message of a callback that could not be stored as one: something is missing, forged, or larger than Kafka takes. */
    CALLBACK("callback"),
    /** A message of a callback: its handler failed for good, or it could not be read. */
    DISPATCH("dispatch"),
    /** A reply: the hub refused it for good, or it could not be read. */
    REPLY("reply");

    private final String label;

    DeadLetterStage(String label) {
        this.label = label;
    }

    /** As in headers, metrics and JSON. */
    public String label() {
        return label;
    }
}
