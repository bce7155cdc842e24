package dev.custombot.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the dashboard and the rules ask. */
final class MonitoringQueries {

    private static final Pattern SELECTOR = Pattern.compile("custom_bot[a-z_0-9:]*(\\{[^}]*})?");

    private MonitoringQueries() {}

    static Path rules() {
        return Path.of(System.getProperty("monitoring"), "custom-bot.rules.yml");
    }

    /** Of the dashboard, for all jobs, bots and replicas. */
    static Stream<String> ofDashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Path.of(System.getProperty("dashboard")).toFile());
        List<String> queries = new ArrayList<>();
        dashboard.path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> queries.add(filled(target.path("expr").asText()))));
        return queries.stream();
    }

    private static String filled(String query) {
        return query.replaceAll("\\$(job|bot|instance)\\b", ".*").replace("$__rate_interval", "1m");
    }

    /** What the rules select: what they compare it with is not so when all is well. Nobody can pause the sample that is tested. */
    static Stream<String> ofRules() throws IOException {
        return Files.readAllLines(rules()).stream().map(String::strip)
                .filter(line -> !line.startsWith("-") && !line.startsWith("summary"))
                .flatMap(line -> SELECTOR.matcher(line).results().map(found -> found.group()))
                .filter(selector -> !selector.startsWith("custom_bot_control")).distinct();
    }
}
