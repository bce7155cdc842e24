package dev.custombot.runtime.dispatch;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and prints its figures; it judges nothing. */
class DispatchBenchmarkIT {

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(DispatchBenchmark.class.getSimpleName()).addProfiler(GCProfiler.class)
                .result("target/dispatch-benchmark.json").resultFormat(org.openjdk.jmh.results.format.ResultFormatType.JSON)
                .shouldFailOnError(true).build()).run();
    }
}
