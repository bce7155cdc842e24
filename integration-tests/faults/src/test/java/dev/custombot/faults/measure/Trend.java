package dev.custombot.faults.measure;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The straight line that fits best (least squares).
 *
 * @param count how many values there are
 * @param mean of the values
 * @param growth of the line from the first value to the last
 */
public record Trend(int count, double mean, double growth) {

    static <T> Trend of(List<T> values, ToDoubleFunction<T> at, ToDoubleFunction<T> value) {
        double meanAt = values.stream().mapToDouble(at).average().orElse(0);
        double mean = values.stream().mapToDouble(value).average().orElse(0);
        double spread = values.stream().mapToDouble(one -> Math.pow(at.applyAsDouble(one) - meanAt, 2)).sum();
        double together = values.stream()
                .mapToDouble(one -> (at.applyAsDouble(one) - meanAt) * (value.applyAsDouble(one) - mean)).sum();
        double first = values.stream().mapToDouble(at).min().orElse(0);
        double last = values.stream().mapToDouble(at).max().orElse(0);
        return new Trend(values.size(), mean, spread == 0 ? 0 : together / spread * (last - first));
    }

    static Trend overTime(List<Measurement> measurements, ToDoubleFunction<Measurement> value) {
        return of(measurements, measurement -> seconds(measurement.at()), value);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
