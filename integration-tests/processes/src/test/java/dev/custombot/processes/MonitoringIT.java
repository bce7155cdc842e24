package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** The alerts fire when they should, and every query of the rules and the dashboard finds something at the sample under load. */
@Tag("prometheus")
class MonitoringIT {

    private static final Duration LOAD = Duration.ofSeconds(80);

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"custom-bot.rules.test.yml", "custom-bot.rules.long.test.yml"})
    void eachAlertFiresWhenItShould(String tests) throws Exception {
        Path folder = Path.of(System.getProperty("monitoring"));
        Process promtool = new ProcessBuilder(PrometheusServer.program("promtool"), "test", "rules",
                folder.resolve(tests).normalize().toString()).redirectErrorStream(true).start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @Test
    void noQueryIsEmptyUnderLoad() throws Exception {
        Map<String, String> settings = Map.of("quarkus.custom-bot.reply.rate", "20", "quarkus.custom-bot.reply.burst", "40",
                "quarkus.custom-bot.reply.monthly-quota", "1000000");
        try (Surroundings surroundings = Surroundings.start();
                BotProcess sample = surroundings.startSample(settings);
                PrometheusServer prometheus = PrometheusServer.scraping(surroundings.port(), MonitoringQueries.rules())) {
            load(surroundings);

            List<String> empty = new ArrayList<>();
            List<String> queries = Stream.concat(MonitoringQueries.ofDashboard(), MonitoringQueries.ofRules()).toList();
            for (String query : queries) {
                if (prometheus.query(query).findAny().isEmpty()) {
                    empty.add(query);
                }
            }

            assertThat(queries).hasSizeGreaterThan(100);
            assertThat(empty).as("of %s queries", queries.size()).isEmpty();
        }
    }

    private void load(Surroundings surroundings) throws IOException, InterruptedException {
        Hub hub = surroundings.hub();
        Instant end = Instant.now().plus(LOAD);
        for (int number = 0; Instant.now().isBefore(end); number++) {
            TestConversation customer = hub.conversation();
            customer.customerSays("hello");
            customer.customerSays("1001");
            customer.customerSays(number % 3 == 0 ? "Talk to a person" : "Return an order");
            customer.awaitReplies(4);
            if (number % 3 != 0) {
                customer.customerEnds();
            }
            if (number % 10 == 0) {
                strange(surroundings.port());
                hub.failNext(1).with(503);
            }
        }
    }

    private void strange(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer no-token")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
}
