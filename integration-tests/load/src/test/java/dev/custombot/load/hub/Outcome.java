package dev.custombot.load.hub;

/**
 * What became of a load. Times are in microseconds, from the moment at which the callback was due.
 *
 * @param accepted callbacks that were answered with 2xx
 * @param refused callbacks that were not
 * @param left callbacks that were not answered, or not replied to, when the time was over
 * @param messages in those that were accepted
 * @param replied messages that were replied to
 * @param seconds from the first callback to the last answer, or the last reply where replies were waited for
 */
public record Outcome(long accepted, long refused, long left, long messages, long replied, double seconds, Times answers,
        Times replies) {

    /** A distribution. */
    public record Times(long p50, long p99, long p999) {}
}
