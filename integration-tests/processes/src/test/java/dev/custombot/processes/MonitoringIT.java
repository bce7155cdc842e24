package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** The alerts fire when they should, and every query of the rules and the dashboard finds something at the sample under load. */
@Tag("prometheus")
class MonitoringIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

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
            List<String> queries = Stream.concat(MonitoringQueries.ofDashboard(), MonitoringQueries.ofRules()).toList();
            assertThat(queries).hasSizeGreaterThan(100);
            AtomicBoolean open = new AtomicBoolean(true);
            Thread customers = new Thread(() -> talk(surroundings.hub(), surroundings.port(), open), "customers");
            customers.setDaemon(true);
            customers.start();

            Awaitility.await("no query is empty").atMost(PATIENCE).pollInterval(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(empty(prometheus, queries)).isEmpty());
            open.set(false);
            customers.join(PATIENCE.toMillis());
        }
    }

    private static List<String> empty(PrometheusServer prometheus, List<String> queries) throws Exception {
        List<String> empty = new ArrayList<>();
        for (String query : queries) {
            if (prometheus.query(query).findAny().isEmpty()) {
                empty.add(query);
            }
        }
        return empty;
    }

    private void talk(Hub hub, int port, AtomicBoolean open) {
        for (int number = 0; open.get(); number++) {
            TestConversation customer = hub.conversation().customerSays("hello").customerSays("1001");
            if (number % 3 == 0) {
                customer.customerSays("Talk to a person");
            } else {
                customer.customerSays("Return an order").customerEnds();
            }
            if (number % 10 == 0) {
                strange(port);
                hub.failNext(1).with(503);
            }
        }
    }

    private void strange(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/callback"))
                .header("Content-Type", "application/json").header("Authorization", "Bearer no-token")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build();
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }
}
