package dev.custombot.simulation.bot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What a replica measures, without the buckets of its timers: nobody reads them here, and they take most of the time of a start. */
final class ReplicaMeters {

    private static final DistributionStatisticConfig NO_BUCKETS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(new double[0]).build();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Map<String, Gauge> gauges = new HashMap<>();

    ReplicaMeters() {
        registry.config().meterFilter(new MeterFilter() {

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return NO_BUCKETS.merge(config);
            }
        }).onMeterAdded(meter -> {
            if (meter instanceof Gauge gauge) {
                gauges.put(meter.getId().getName(), gauge);
            }
        });
    }

    MeterRegistry registry() {
        return registry;
    }

    /** What it shows, 0 if there is none of the name. */
    double gauge(String name) {
        return Optional.ofNullable(gauges.get(name)).map(Gauge::value).orElse(0.0);
    }
}
