package dev.custombot.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import dev.custombot.faults.account.Terms;
import dev.custombot.faults.process.PlayedHub;

/**
 * What the command line asks for.
 *
 * @param seed what the random moments and delays come from
 * @param scale multiplies durations and numbers; 1 for the whole
 * @param rate callbacks per second
 * @param selected the scenarios to run; all that are not played only by name when empty
 * @param folder where logs, journals and the report go
 * @param bot the packaged bot
 * @param hub the kind of hub that it was built for
 */
record Settings(long seed, double scale, double rate, List<String> selected, Path folder, Path bot, PlayedHub hub) {

    static Settings ofSystemProperties() {
        String seed = property("seed", Long.toString(ThreadLocalRandom.current().nextInt(1_000_000)));
        List<String> selected = Arrays.stream(property("scenario", "").split(",")).map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        return new Settings(Long.parseLong(seed), Double.parseDouble(property("scale", "1")),
                Double.parseDouble(property("rate", "200")), selected, Path.of(property("folder", "target/faults")),
                Path.of(property("bot", "target/quarkus-app/quarkus-run.jar")), PlayedHub.named(property("hub", "egain")));
    }

    private static String property(String name, String absent) {
        String value = System.getProperty("faults." + name, "");
        return value.isBlank() ? absent : value;
    }

    /** {@code 3} selects 3a, 3b and 3c. */
    List<Scenario> select(List<Scenario> all) {
        for (String id : selected) {
            if (all.stream().noneMatch(scenario -> isMeant(id, scenario))) {
                throw new IllegalArgumentException("There is no scenario " + id);
            }
        }
        return all.stream()
                .filter(scenario -> selected.isEmpty()
                        ? !scenario.isPlayedOnlyByName()
                        : selected.stream().anyMatch(id -> isMeant(id, scenario)))
                .toList();
    }

    private static boolean isMeant(String id, Scenario scenario) {
        return id.equals(scenario.id()) || id.equals(scenario.id().replaceAll("[a-z]", ""));
    }

    boolean isNative() {
        return !bot.toString().endsWith(".jar");
    }

    Terms terms(List<Scenario> scenarios) {
        return new Terms(seed, scale, rate, isNative(), hub.toString(), scenarios.stream().map(Scenario::id).toList());
    }

    int scaled(int number) {
        return Math.max(1, (int) Math.round(number * scale));
    }

    Duration scaled(Duration duration) {
        return Duration.ofMillis(Math.max(1_000, Math.round(duration.toMillis() * scale)));
    }
}
