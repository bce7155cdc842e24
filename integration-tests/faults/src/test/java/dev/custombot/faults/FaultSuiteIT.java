package dev.custombot.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

    @TestFactory
    Stream<DynamicTest> scenarios() {
        System.out.println("Seed " + SETTINGS.seed() + ", scale " + SETTINGS.scale() + ", " + SETTINGS.rate() + " callbacks/s");
        return Scenarios.all().stream().filter(scenario -> SETTINGS.selects(scenario.id()))
                .map(scenario -> DynamicTest.dynamicTest(scenario.id() + " " + scenario.title(), () -> play(scenario)));
    }

    private static void play(Scenario scenario) throws Exception {
        System.out.println("Scenario " + scenario.id() + ": " + scenario.title());
        Path folder = SETTINGS.folder().resolve(scenario.id()).toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        try (Stage stage = new Stage(SETTINGS, folder, scenario.brokers())) {
            try {
                scenario.play(stage);
            } catch (RuntimeException e) {
                stage.violation("ended by " + e.toString().lines().findFirst().orElse(""));
            }
            Row row = Row.of(scenario.id(), scenario.title(), stage.seconds(), stage.account(), stage.numbers(),
                    stage.violations(), scenario.killsBots());
            ROWS.add(row);
            System.out.println(Report.line(row));
            Report.write(SETTINGS.folder(), SETTINGS.seed(), ROWS);
            assertThat(row.violations()).as("scenario " + scenario.id() + ", seed " + SETTINGS.seed()).isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
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
