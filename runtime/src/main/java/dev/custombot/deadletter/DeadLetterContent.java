package dev.custombot.deadletter;

/** A dead letter with its content. It may gain methods: let nobody else implement it. */
public interface DeadLetterContent {

    /** What is known about it. */
    DeadLetterEntry entry();

    /**
     * The record's value: JSON, unless it could not be read; {@code [redacted]} stands where the hub wanted it; empty when it was
     * too large to be put aside.
     */
    String value();
}
