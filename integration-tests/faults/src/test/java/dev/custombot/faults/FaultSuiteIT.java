package dev.custombot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.custombot.faults.account.Report;
import dev.custombot.faults.account.Row;
import dev.custombot.faults.scenario.Scenarios;

/** Plays the scenarios one after the other; the report is written also when some are not met. */
class FaultSuiteIT {

    private static final Settings SETTINGS = Settings.ofSystemProperties();
    private static final List<Row> ROWS = new ArrayList<>();

    private static List<Scenario> selected = List.of();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        System.out.println("Seed " + SETTINGS.seed() + ", scale " + SETTINGS.scale() + ", " + SETTINGS.rate() + " callbacks/s");
        Report.delete(SETTINGS.folder());
        selected = SETTINGS.select(Scenarios.all());
        return selected.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id() + " " + scenario.title(), () -> play(scenario)));
    }

    private static void play(Scenario scenario) throws IOException {
        System.out.println("Scenario " + scenario.id() + ": " + scenario.title());
        Row row = Performance.of(SETTINGS, scenario);
        ROWS.add(row);
        System.out.println(Report.line(row));
        Report.write(SETTINGS.folder(), SETTINGS.terms(selected), ROWS);
        assertThat(row.violations()).as("scenario " + scenario.id() + ", seed " + SETTINGS.seed()).isEmpty();
    }

    @AfterAll
    static void tell() throws IOException {
        System.out.println("Seed " + SETTINGS.seed() + ", the report is in " + SETTINGS.folder().toAbsolutePath());
        for (Row row : ROWS) {
            System.out.println(row.id() + (row.isMet() ? " met     " : " NOT MET ") + row.seconds() + " s  " + row.title()
                    + (row.isMet() ? "" : ": " + String.join(", ", row.violations())));
        }
    }
}
