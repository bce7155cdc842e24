package dev.custombot.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param scale multiplies durations; 1 for figures that mean something
 * @param rounds how often each figure is taken, in turns; the middle one counts
 * @param selected the scenarios to play; all when empty
 * @param isPinned whether what is measured has a processor of its own
 * @param folder where logs and the report go
 * @param bot the packaged bot
 * @param byHand the packaged application that it is compared with
 */
record Settings(double scale, int rounds, List<String> selected, boolean isPinned, Path folder, Path bot, Path byHand) {

    static Settings ofSystemProperties() {
        return new Settings(Double.parseDouble(property("scale", "1")), Integer.parseInt(property("rounds", "3")),
                Arrays.stream(property("scenario", "").split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList(),
                Boolean.parseBoolean(property("pin", "true")), Path.of(property("folder", "target/load")),
                Path.of(property("bot", "target/quarkus-app/quarkus-run.jar")),
                Path.of(property("by-hand", "../load-by-hand/target/quarkus-app/quarkus-run.jar")));
    }

    private static String property(String name, String absent) {
        String value = System.getProperty("load." + name, "");
        return value.isBlank() ? absent : value;
    }

    boolean plays(String scenario) {
        return selected.isEmpty() || selected.contains(scenario);
    }

    /** In seconds. */
    double scaled(double seconds) {
        return Math.max(1, seconds * scale);
    }
}
