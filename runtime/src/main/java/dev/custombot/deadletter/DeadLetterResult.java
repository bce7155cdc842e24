package dev.custombot.deadletter;

/**
 * What was done to one dead letter.
 *
 * @param entry the dead letter as it was before
 * @param outcome what was done, or in a dry run would be
 */
public record DeadLetterResult(DeadLetterEntry entry, DeadLetterOutcome outcome) {}
