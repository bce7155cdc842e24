package dev.custombot.runtime.metrics;

/** What a meter does. */
public enum MeterKind {
    /** Goes up. */
    COUNTER,
    /** Goes up and down. */
    GAUGE,
    /** Counts, adds up and remembers the largest of durations. */
    TIMER,
    /** The same of something else. */
    SUMMARY
}
