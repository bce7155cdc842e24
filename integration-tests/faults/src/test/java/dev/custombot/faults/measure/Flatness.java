package dev.custombot.faults.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Whether something stays as it is: the line through all of its values grows by no more than a tenth of their mean, or by so little
 * that it means nothing.
 *
 * @param nothing what growth means nothing
 */
public record Flatness(String name, ToIntFunction<Measurement> value, double nothing) {

    private static final double TENTH = 0.1;
    private static final int FEWEST = 6;

    /** What a process may run out of. */
    public static final List<Flatness> ALL = List.of(new Flatness("live heap MB", Measurement::heap, 8),
            new Flatness("threads", Measurement::threads, 4), new Flatness("open files", Measurement::files, 20));

    /** What was found, for people. */
    public String told(List<Measurement> measurements) {
        Trend trend = Trend.overTime(measurements, value::applyAsInt);
        return String.format(Locale.ROOT, "mean %.1f growth %.1f of %d", trend.mean(), trend.growth(), trend.count());
    }

    /** What must not be; a few values prove nothing. */
    public List<String> violations(List<Measurement> measurements) {
        Trend trend = Trend.overTime(measurements, value::applyAsInt);
        List<String> violations = new ArrayList<>();
        if (trend.count() < FEWEST) {
            violations.add("only " + trend.count() + " values of " + name);
        } else if (trend.growth() > Math.max(nothing, trend.mean() * TENTH)) {
            violations.add(name + " grew by " + Math.round(trend.growth()) + " from about " + Math.round(trend.mean()));
        }
        return violations;
    }
}
