package dev.custombot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.stream.LongStream;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Plays histories of fresh seeds for {@code simulation.seconds}. A failure names its seed; {@code -Dsimulation.seed=…} plays that one alone
 * and shows each step of it.
 */
class SimulationTest {

    private static final long SECONDS = Long.getLong("simulation.seconds", 60);
    private static final Optional<Long> SEED = Optional.ofNullable(System.getProperty("simulation.seed"))
            .filter(seed -> !seed.isBlank()).map(Long::valueOf);

    private static long end;
    private static long played;

    @BeforeContainer
    static void begin() {
        Silence.keep();
        end = System.nanoTime() + SECONDS * 1_000_000_000L;
    }

    @Property(tries = 4_000_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
    void thePromisesHold(@ForAll @LongRange(min = 1, max = Seeds.MOST) long seed) {
        if (SEED.isPresent() || System.nanoTime() > end) {
            return;
        }
        if (played++ == 0) {
            System.out.println("Simulation: the first seed is " + seed + ", for " + SECONDS + " s");
        }
        new Simulation(seed, false).run();
    }

    @Example
    void aHistoryThatIsAskedForIsShown() {
        SEED.ifPresent(seed -> {
            Simulation simulation = new Simulation(seed, true);
            try {
                simulation.run();
            } finally {
                simulation.trace().lines().forEach(System.out::println);
            }
        });
    }

    @Example
    void theSameSeedIsTheSameHistoryToTheByte() {
        for (long seed : Seeds.KNOWN) {
            assertThat(digest(seed)).isEqualTo(digest(seed));
        }
    }

    /** Without any they say nothing of what customers choose. */
    @Example
    void manyHistoriesHaveChoices() {
        assertThat(LongStream.rangeClosed(1, 12).filter(seed -> new Simulation(seed, false).run().offers().understood() > 0))
                .hasSizeGreaterThan(2);
    }

    private static String digest(long seed) {
        Simulation simulation = new Simulation(seed, false);
        assertThatCode(simulation::run).as("seed %s", seed).doesNotThrowAnyException();
        return simulation.trace().digest();
    }
}
