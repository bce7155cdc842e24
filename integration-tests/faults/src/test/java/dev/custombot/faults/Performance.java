package dev.custombot.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.custombot.faults.account.Account;
import dev.custombot.faults.account.Row;

/** Plays a scenario. Whatever fails, there is a row that says so. */
final class Performance {

    private static final System.Logger LOG = System.getLogger(Performance.class.getName());

    private Performance() {}

    static Row of(Settings settings, Scenario scenario) {
        long begun = System.nanoTime();
        try (Stage stage = new Stage(settings, emptyFolder(settings, scenario), scenario)) {
            try {
                scenario.play(stage);
            } catch (Exception | AssertionError e) {
                stage.violation(end(e));
            }
            Account account = account(stage);
            int mayDouble = stage.mayDouble();
            return Row.of(scenario.id(), scenario.title(), stage.seconds(), account, stage.numbers(), stage.violations(),
                    scenario.downtime(), mayDouble);
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.ERROR, "Scenario " + scenario.id() + " was not played to its end", e);
            int seconds = (int) ((System.nanoTime() - begun) / 1_000_000_000);
            return new Row(scenario.id(), scenario.title(), seconds, Account.none(), Map.of(), List.of(end(e)));
        }
    }

    /** Without a broker there is none, and what the scenario found is worth a row all the same. */
    private static Account account(Stage stage) {
        try {
            Account account = stage.account();
            Exposure.check(stage);
            return account;
        } catch (IOException | RuntimeException e) {
            stage.violation("no account: " + firstLine(e));
            return Account.none();
        }
    }

    private static String end(Throwable e) {
        return "ended by " + firstLine(e);
    }

    private static String firstLine(Throwable e) {
        return e.toString().lines().findFirst().orElse("");
    }

    private static Path emptyFolder(Settings settings, Scenario scenario) throws IOException {
        Path folder = settings.folder().resolve(scenario.id()).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        return Files.createDirectories(folder);
    }
}
