package dev.custombot.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The panels about the two promises show the shares that the alerts are about, and no others. */
class TheDashboardShowsThePromisesTest {

    private static final Path RULES = Path.of("../monitoring/custom-bot.rules.yml");
    private static final Path DASHBOARD = Path
            .of("src/main/resources/META-INF/grafana/grafana-dashboard-custom-bot.json");

    @Test
    void ofCallbacks() throws IOException {
        assertThat("1 - " + only(panel("Answered within 1 s"))).isEqualTo(rule("custom_bot:callbacks_bad:ratio_rate5m"));
    }

    @Test
    void ofReplies() throws IOException {
        assertThat(only(panel("Within 5 s beyond the plan"))).isEqualTo("1 - " + rule("custom_bot:replies_bad:ratio_rate5m"));
    }

    /** Strangers are answered at once, and would make the time look better than it is. */
    @Test
    void theTimeIsThatOfTheSameCallbacks() throws IOException {
        assertThat(panel("Time to the answer")).hasSize(3).allMatch(query -> query.contains("{status!~\"401|403|404|405\"}"));
    }

    private static String only(List<String> queries) {
        assertThat(queries).hasSize(1);
        return queries.get(0);
    }

    /** Without the variables by which one chooses what to look at. */
    private static List<String> panel(String title) throws IOException {
        List<String> queries = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            if (panel.path("title").asText().equals(title)) {
                panel.path("targets").forEach(target -> queries.add(target.path("expr").asText()
                        .replace("job=~\"$job\",bot=~\"$bot\",instance=~\"$instance\"", "").replace("{,", "{")
                        .replace("{}", "")));
            }
        }
        return queries;
    }

    /** For all bots together, and over the time that a panel shows. */
    private static String rule(String name) throws IOException {
        Matcher rule = Pattern.compile("record: " + name + "\\s+expr: >-\\s+(.*)\n").matcher(Files.readString(RULES));
        assertThat(rule.find()).isTrue();
        return rule.group(1).replace(" by (job, bot) ", "").replace("[5m]", "[$__rate_interval]");
    }
}
