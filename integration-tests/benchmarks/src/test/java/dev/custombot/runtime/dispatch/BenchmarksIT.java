package dev.custombot.runtime.dispatch;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints their figures; it judges nothing. */
class BenchmarksIT {

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include("dev\\.custombot\\..*Benchmark\\..*").addProfiler(GCProfiler.class)
                .result("target/benchmarks.json").resultFormat(org.openjdk.jmh.results.format.ResultFormatType.JSON)
                .shouldFailOnError(true).build()).run();
    }
}
