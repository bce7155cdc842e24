package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A real Prometheus, of the PATH or of the folder that {@code prometheus.folder} names. */
final class PrometheusServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private PrometheusServer(Process process, int port) {
        this.process = process;
        this.address = URI.create("http://localhost:" + port);
    }

    /** The absolute path of one of its programs. */
    static String program(String name) {
        String folder = System.getProperty("prometheus.folder", "");
        List<String> folders = folder.isBlank() ? Arrays.asList(System.getenv("PATH").split(":")) : List.of(folder);
        return folders.stream().map(place -> Path.of(place, name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + name + " in " + String.join(", ", folders)
                        + ": install Prometheus, or name the folder of its programs with -Dprometheus.folder"))
                .toString();
    }

    /** Scrapes the bot and evaluates the rules every 5 s. */
    static PrometheusServer scraping(int botPort, Path rules) throws IOException {
        Path data = Path.of(System.getProperty("prometheus.data"));
        Files.createDirectories(data);
        Path config = data.resolve("prometheus.yml");
        Files.writeString(config, """
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s
                rule_files:
                  - %s
                scrape_configs:
                  - job_name: bot
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: ["localhost:%d"]
                """.formatted(rules.toAbsolutePath().normalize(), botPort));
        int port = Ports.free();
        Process process = new ProcessBuilder(program("prometheus"), "--config.file=" + config,
                "--storage.tsdb.path=" + Files.createTempDirectory(data, "tsdb"), "--web.listen-address=localhost:" + port)
                .redirectErrorStream(true).redirectOutput(data.resolve("prometheus.log").toFile()).start();
        PrometheusServer server = new PrometheusServer(process, port);
        Awaitility.await("Prometheus is ready").atMost(Duration.ofSeconds(60)).ignoreExceptions()
                .until(() -> server.get("/-/ready").statusCode() == 200);
        return server;
    }

    /** The values that a query gives now, without those that are no numbers. */
    Stream<Double> query(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isEqualTo(200);
        JsonNode result = JSON.readTree(answer.body()).path("data").path("result");
        return result.findValues("value").stream().map(value -> Double.valueOf(value.get(1).asText()))
                .filter(value -> !value.isNaN());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
