package dev.custombot.deadletter;

/** What was done to one dead letter. It may gain methods: let nobody else implement it. */
public interface DeadLetterResult {

    /** The dead letter as it was before. */
    DeadLetterEntry entry();

    /** What was done, or in a dry run would be. */
    DeadLetterOutcome outcome();
}
