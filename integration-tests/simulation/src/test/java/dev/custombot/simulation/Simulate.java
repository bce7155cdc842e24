package dev.custombot.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;

/** Plays histories until the time is over, or one breaks a promise: {@code Simulate seconds [seed]}; {@code simulation.histories} is how many at most. */
public final class Simulate {

    private Simulate() {}

    public static void main(String[] arguments) {
        Silence.keep();
        if (arguments.length > 1) {
            replay(Long.parseLong(arguments[1]));
            return;
        }
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        boolean goesOn = Boolean.getBoolean("simulation.go-on");
        SplittableRandom seeds = new SplittableRandom(Long.getLong("simulation.first", System.nanoTime()));
        long count = 0;
        long messages = 0;
        long events = 0;
        int broken = 0;
        long most = Long.getLong("simulation.histories", Long.MAX_VALUE);
        while (System.nanoTime() < end && count < most) {
            long seed = seeds.nextLong() >>> 16;
            count++;
            Simulation simulation = new Simulation(seed, false);
            try {
                simulation.run();
            } catch (AssertionError e) {
                System.out.println("seed " + seed + ": " + e.getMessage());
                broken++;
                if (!goesOn) {
                    System.exit(1);
                }
            }
            messages += simulation.account().messages();
            events += simulation.time().ran();
        }
        System.out.println(count + " histories, " + messages + " messages, " + events + " events, " + broken + " broken, "
                + Prove.processorTime() / 1_000_000_000L + " s of a processor");
    }

    /**
     * Plays histories until one breaks a promise; says which, and what it breaks. By the time that this thread has a processor for.
     *
     * @param breaksAnyway whether a history breaks without the defect as well, and so says nothing of it
     */
    public static Optional<String> firstBroken(long seconds, long histories, LongPredicate breaksAnyway) {
        Silence.keep();
        long end = Prove.processorTime() + seconds * 1_000_000_000L;
        SplittableRandom seeds = new SplittableRandom();
        for (long played = 0; played < histories && Prove.processorTime() < end; played++) {
            long seed = seeds.nextLong() >>> 16;
            try {
                new Simulation(seed, false).run();
            } catch (AssertionError e) {
                if (breaksAnyway.test(seed)) {
                    continue;
                }
                return Optional.of((played + 1) + " histories, seed " + seed + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    /** Whether a history breaks a promise. */
    public static boolean isBroken(long seed) {
        try {
            new Simulation(seed, false).run();
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static void replay(long seed) {
        Simulation simulation = new Simulation(seed, true);
        try {
            simulation.run();
            System.out.println("kept");
        } catch (AssertionError e) {
            simulation.trace().lines().forEach(System.out::println);
            simulation.replicas().forEach(System.out::println);
            e.printStackTrace(System.out);
        }
        System.out.println(simulation.trace().digest());
    }
}
