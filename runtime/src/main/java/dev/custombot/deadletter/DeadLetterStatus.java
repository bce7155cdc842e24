package dev.custombot.deadletter;

/** What has become of a dead letter. */
public enum DeadLetterStatus {

    /** It waits for somebody. */
    OPEN("open"),
    /** It was put back onto its topic; should it be given up again, that is another dead letter. */
    REPLAYED("replayed"),
    /** Somebody has decided that it is not needed. */
    DISCARDED("discarded");

    private final String label;

    DeadLetterStatus(String label) {
        this.label = label;
    }

    /** As in headers and JSON. */
    public String label() {
        return label;
    }
}
