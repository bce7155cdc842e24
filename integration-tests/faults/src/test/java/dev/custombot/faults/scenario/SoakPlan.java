package dev.custombot.faults.scenario;

import java.time.Duration;

/**
 * How long a soak takes.
 *
 * @param length for how long replicas are restarted
 * @param every how often
 * @param quiet how long nothing happens to them afterwards
 */
record SoakPlan(Duration length, Duration every, Duration quiet) {

    private static final Duration LONGEST_MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);
    private static final int STEPS = 10;

    static SoakPlan ofSystemProperties() {
        return new SoakPlan(minutes("minutes", 120), minutes("every", 5), minutes("quiet", 30));
    }

    private static Duration minutes(String name, double absent) {
        String value = System.getProperty("faults.soak." + name, "");
        return Duration.ofMillis(Math.round((value.isBlank() ? absent : Double.parseDouble(value)) * 60_000));
    }

    int rounds() {
        return Math.max(3, Math.toIntExact(length.dividedBy(every)));
    }

    /** In the middle of which round the broker is restarted. */
    int brokerRound() {
        return Math.max(1, rounds() / 3);
    }

    /** In the middle of which round the hub is away. */
    int outageRound() {
        return Math.max(2, rounds() * 2 / 3);
    }

    Duration outage() {
        return shorter(LONGEST_OUTAGE, every.dividedBy(4));
    }

    /** How often customers go and others come, and replicas are measured. */
    Duration step() {
        return every.dividedBy(STEPS);
    }

    /** From when on nothing more has to be learnt: the ids of handled messages are as many as there will be. */
    Duration warm() {
        return length.dividedBy(2);
    }

    /** How long the ids of handled messages are remembered: an hour, as by default, or until it is warm. */
    Duration memory() {
        return shorter(LONGEST_MEMORY, warm());
    }

    /** From which age on a replica has what it needs. */
    Duration grown() {
        return every.dividedBy(3);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
