package dev.custombot.runtime.reply.owner;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** What a consumer tells of its group, as it is when it is asked. */
public final class GroupMetrics {

    private GroupMetrics() {}

    public static Map<MetricName, Metric> of(Map<String, Double> values) {
        return values.keySet().stream().map(name -> metric(name, values))
                .collect(Collectors.toMap(Metric::metricName, Function.identity()));
    }

    private static Metric metric(String name, Map<String, Double> values) {
        MetricName metricName = new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
        return new Metric() {

            @Override
            public MetricName metricName() {
                return metricName;
            }

            @Override
            public Object metricValue() {
                return values.get(name);
            }
        };
    }
}
