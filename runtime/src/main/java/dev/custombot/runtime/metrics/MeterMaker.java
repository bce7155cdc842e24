package dev.custombot.runtime.metrics;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** Makes the meters of one bot as the catalogue declares them, and no others. */
final class MeterMaker {

    private final MeterRegistry registry;
    private final Tags bot;
    /** The registry alone would forget them. */
    private final List<Supplier<Number>> kept = new CopyOnWriteArrayList<>();

    MeterMaker(MeterRegistry registry, String bot) {
        this.registry = registry;
        this.bot = Tags.of("bot", bot);
    }

    MeterFamily<Counter> counters(BotMeter meter) {
        return new MeterFamily<>(values -> counter(meter, values));
    }

    MeterFamily<Timer> timers(BotMeter meter) {
        return new MeterFamily<>(values -> timer(meter, values));
    }

    Counter counter(BotMeter meter, String... values) {
        require(meter, MeterKind.COUNTER);
        return Counter.builder(meter.id()).tags(tags(meter, values)).description(meter.description())
                .baseUnit(unit(meter)).register(registry);
    }

    /** A counter whose value somebody else keeps. */
    void counter(BotMeter meter, Supplier<Number> value, String... values) {
        require(meter, MeterKind.COUNTER);
        kept.add(value);
        FunctionCounter.builder(meter.id(), value, from -> from.get().doubleValue()).tags(tags(meter, values))
                .description(meter.description()).baseUnit(unit(meter)).register(registry);
    }

    Timer timer(BotMeter meter, String... values) {
        require(meter, MeterKind.TIMER);
        return Timer.builder(meter.id()).tags(tags(meter, values)).description(meter.description())
                .serviceLevelObjectives(meter.buckets().limits().toArray(Duration[]::new)).register(registry);
    }

    DistributionSummary summary(BotMeter meter, String... values) {
        require(meter, MeterKind.SUMMARY);
        return DistributionSummary.builder(meter.id()).tags(tags(meter, values)).description(meter.description())
                .baseUnit(unit(meter)).register(registry);
    }

    void gauge(BotMeter meter, Supplier<Number> value, String... values) {
        require(meter, MeterKind.GAUGE);
        Gauge.builder(meter.id(), value).tags(tags(meter, values)).description(meter.description()).baseUnit(unit(meter))
                .register(registry);
    }

    /** A gauge whose tags take other values from time to time; see {@link #row}. */
    MultiGauge rows(BotMeter meter) {
        require(meter, MeterKind.GAUGE);
        return MultiGauge.builder(meter.id()).tags(bot).description(meter.description()).baseUnit(unit(meter))
                .register(registry);
    }

    MultiGauge.Row<Number> row(BotMeter meter, double value, String... values) {
        return MultiGauge.Row.of(own(meter, values), value);
    }

    private Tags tags(BotMeter meter, String... values) {
        return bot.and(own(meter, values));
    }

    private static Tags own(BotMeter meter, String... values) {
        if (values.length != meter.tags().size()) {
            throw new IllegalArgumentException(meter + " has the tags " + meter.tags());
        }
        Tags tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(meter.tags().get(i), values[i]);
        }
        return tags;
    }

    private static String unit(BotMeter meter) {
        return meter.unit().isEmpty() ? null : meter.unit();
    }

    private static void require(BotMeter meter, MeterKind kind) {
        if (meter.kind() != kind) {
            throw new IllegalArgumentException(meter + " is a " + meter.kind());
        }
    }
}
