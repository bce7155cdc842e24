package dev.custombot.runtime.reply.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The requests that follow from others, each at its time. Those with a reply that is known to fail while others go come after all else: in
 * turn when others wait, else with what others leave. Not thread-safe.
 */
final class Repetitions {

    /** How many requests of others are between two of such a reply, if there is only one. */
    private static final int PAUSE = 9;
    /** At least so many while nobody waits: what may come at once is for those who are yet to come. */
    private static final int LEAST_PAUSE_IN_RESERVE = 3;

    private record Repetition(Attempt attempt, Instant due, long number) {

        boolean isDue(Instant now) {
            return !due.isAfter(now);
        }
    }

    private final boolean isLimited;
    private final PriorityQueue<Repetition> open = byTime();
    private final PriorityQueue<Repetition> failing = byTime();
    private long number;
    /** How many requests others have had since the last with a reply that fails while they go. */
    private int others;

    /** @param isLimited whether there is a plan: without one they take nothing from others, and go as soon as they are due */
    Repetitions(boolean isLimited) {
        this.isLimited = isLimited;
    }

    private static PriorityQueue<Repetition> byTime() {
        return new PriorityQueue<>(Comparator.comparing(Repetition::due).thenComparing(Repetition::number));
    }

    void add(Attempt attempt, Instant due) {
        add(new Repetition(attempt, due, number++));
    }

    private void add(Repetition repetition) {
        (isLimited && repetition.attempt().failsAmongOthers() ? failing : open).add(repetition);
    }

    /** The next of those of which nobody knows yet. */
    Optional<Attempt> open(Instant now) {
        return Optional.ofNullable(open.peek()).filter(next -> next.isDue(now)).map(Repetition::attempt);
    }

    Attempt takeOpen(boolean probe) {
        others++;
        return take(open.poll(), probe);
    }

    /** Something goes that was not sent yet. */
    void freshGoes() {
        others++;
    }

    /**
     * The next of those that fail while others go, if it may go.
     *
     * @param othersWait whether something else could go now
     * @param spare whether the plan has more left than others may need soon
     * @param probe whether it is to find out if the hub takes anything: then each has every second
     */
    Optional<Attempt> takeFailing(Instant now, boolean othersWait, boolean spare, boolean probe) {
        boolean may = !othersWait && spare || others >= (probe ? 1 : pause(now, othersWait ? 1 : LEAST_PAUSE_IN_RESERVE));
        if (!may || failing.isEmpty() || !failing.peek().isDue(now)) {
            return Optional.empty();
        }
        others = 0;
        return Optional.of(take(failing.poll(), probe));
    }

    /**
     * From when something is to be sent, if nothing else is.
     *
     * @param spareFrom from when the plan has more left than others may need soon
     */
    Optional<Instant> due(Instant now, Instant spareFrom) {
        Stream<Instant> first = Stream.ofNullable(failing.peek())
                .map(next -> next.isDue(now) && others < pause(now, LEAST_PAUSE_IN_RESERVE)
                        ? spareFrom
                        : next.due());
        return Stream.concat(Stream.ofNullable(open.peek()).map(Repetition::due), first).min(Comparator.naturalOrder());
    }

    /** The fewer, the more of them are due. */
    private long pause(Instant now, int least) {
        long due = failing.stream().filter(one -> one.isDue(now)).limit(PAUSE).count();
        return Math.max(least, PAUSE / Math.max(1, due));
    }

    private Attempt take(Repetition next, boolean probe) {
        List<Attempt> attempts = probe ? next.attempt().probe() : List.of(next.attempt());
        attempts.stream().skip(1).forEach(rest -> add(new Repetition(rest, next.due(), next.number())));
        return attempts.get(0);
    }

    Stream<Attempt> attempts() {
        return Stream.concat(open.stream(), failing.stream()).map(Repetition::attempt);
    }

    /** Puts what the change makes of those that match in their place. */
    void change(Predicate<Attempt> matching, Function<Attempt, Optional<Attempt>> change) {
        List<Repetition> changed = Stream.concat(open.stream(), failing.stream())
                .filter(one -> matching.test(one.attempt())).toList();
        open.removeAll(changed);
        failing.removeAll(changed);
        changed.forEach(one -> change.apply(one.attempt())
                .ifPresent(attempt -> add(new Repetition(attempt, one.due(), one.number()))));
    }
}
