package dev.custombot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.custombot.load.report.Table;

/** Plays the profile and writes its tables to {@code report.adoc}; it judges nothing. */
class LoadIT {

    @Test
    void measure() throws IOException {
        Settings settings = Settings.ofSystemProperties();
        List<Table> tables;
        try (Stage stage = new Stage(settings)) {
            tables = new Profile(settings, stage).play();
        }
        String report = terms(settings) + tables.stream().map(Table::asciiDoc).collect(Collectors.joining("\n"));
        Path file = settings.folder().resolve("report.adoc");
        Files.createDirectories(settings.folder());
        Files.writeString(file, report);
        System.out.println(report + "\n" + file.toAbsolutePath());
    }

    private static String terms(Settings settings) {
        return "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors"
                + (settings.isPinned() ? ", one of them for what is measured" : "") + ", " + settings.rounds()
                + " rounds in turns, scale " + settings.scale() + ", " + settings.bot().getFileName() + ".\n\n";
    }
}
