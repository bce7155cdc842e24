package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whoever is called finds what to do, and no alert and no panel asks for a meter that there is not. */
class EveryAlertHasItsRunbookTest {

    private static final Path RULES = Path.of("../monitoring/custom-bot.rules.yml");
    private static final Path RUNBOOK = Path.of("../docs/modules/ROOT/pages/runbook.adoc");
    private static final Path DASHBOARD = Path.of("src/main/resources/META-INF/grafana/grafana-dashboard-custom-bot.json");
    private static final Pattern TITLE = Pattern.compile("\"title\": *\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\": *\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("(?<!\\w)_(\\p{Lu}[^_]+)_(?!\\w)");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern ADDRESS = Pattern.compile("runbook_url: runbook.html#(\\w+)");
    private static final Pattern SECTION = Pattern.compile("\\[#(CustomBot\\w+)]\n=== (\\w+)\n\n(.*?)(?=\n\\[#|\n== |\\z)",
            Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("\\b(custom_bot_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern TAG = Pattern.compile("(\\w+)(?:=~|!~|!=|=)");
    private static final Set<String> OF_PROMETHEUS = Set.of("Targets");
    private static final Set<String> OF_ALL = Set.of("bot", "job", "instance", "le");

    @Test
    void withWhatItMeansWhatToLookAtAndWhatToDo() throws IOException {
        Map<String, String> sections = new HashMap<>();
        SECTION.matcher(Files.readString(RUNBOOK)).results().forEach(found -> {
            assertThat(found.group(1)).isEqualTo(found.group(2));
            sections.put(found.group(1), found.group(3));
        });

        assertThat(sections.keySet()).isEqualTo(all(ALERT, RULES)).isEqualTo(all(ADDRESS, RULES)).hasSizeGreaterThan(20);
        assertThat(sections)
                .allSatisfy((alert, text) -> assertThat(text).as(alert).contains("*Means:*", "*Look at:*", "*Do:*"));
    }

    @Test
    void whatIsToBeLookedAtIsOnTheDashboard() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(RUNBOOK)).results().map(found -> found.group(1).replace('\n', ' '))
                .filter(name -> !OF_PROMETHEUS.contains(name)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(all(TITLE, DASHBOARD)).containsAll(named);
    }

    /** Is it one replica or all? Whoever is called can ask it of each panel. */
    @Test
    void eachPanelCanBeAskedOfOneReplica() throws IOException {
        List<String> ofAll = SELECTOR.matcher(Files.readString(DASHBOARD).replace("\\\"", "\"")).results()
                .map(found -> found.group()).filter(selector -> selector.contains("bot=~\"$bot\"")
                        && !selector.contains("instance=~\"$instance\""))
                .distinct().toList();

        assertThat(ofAll).isEmpty();
        assertThat(all(NAME, DASHBOARD)).contains("job", "bot", "instance");
    }

    @Test
    void andIsTestedBothWays() throws IOException {
        String tests = Files.readString(Path.of("../monitoring/custom-bot.rules.test.yml"))
                + Files.readString(Path.of("../monitoring/custom-bot.rules.long.test.yml"));

        assertThat(all(ALERT, RULES)).allSatisfy(alert -> assertThat(tests).contains("- name: " + alert + " fires\n",
                "- name: " + alert + " does not fire\n"));
    }

    @Test
    void nothingIsAskedForThatIsNotInTheCatalogue() throws IOException {
        Map<String, BotMeter> names = new HashMap<>();
        for (BotMeter meter : BotMeter.values()) {
            series(meter).forEach(name -> names.put(name, meter));
        }
        List<String> wrong = new ArrayList<>();
        for (Path file : List.of(RULES, DASHBOARD)) {
            SELECTOR.matcher(Files.readString(file).replace("\\\"", "\"")).results().forEach(found -> {
                BotMeter meter = names.get(found.group(1));
                if (meter == null) {
                    wrong.add(found.group());
                } else if (found.group(2) != null) {
                    TAG.matcher(found.group(2).replaceAll("\"[^\"]*\"", "\"\"")).results().map(tag -> tag.group(1))
                            .filter(tag -> !OF_ALL.contains(tag) && !meter.tags().contains(tag))
                            .forEach(tag -> wrong.add(found.group()));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static Stream<String> series(BotMeter meter) {
        String name = meter.prometheusName();
        return switch (meter.kind()) {
            case COUNTER, GAUGE -> Stream.of(name);
            case SUMMARY -> Stream.of(name + "_count", name + "_sum", name + "_max");
            case TIMER -> Stream.concat(Stream.of(name + "_count", name + "_sum", name + "_max"),
                    meter.buckets().limits().isEmpty() ? Stream.empty() : Stream.of(name + "_bucket"));
        };
    }

    private static Set<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
