package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.custombot.test.hub.ControlApi;

/** Nobody gives up who was answered, however many replies come at once; where the hub has forgotten some, the report says so. */
class CrowdsHearAllRepliesTest {

    private static final String MESSAGES = "/control/conversations/";

    private final List<String> replies = new ArrayList<>();
    private HttpServer hub;

    @BeforeEach
    void aHub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers("/", exchange -> "{}");
        answers("/control/requests", exchange -> "{\"requests\":[]}");
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void manyAtOnce() {
        answers("/control/replies", this::latest);
        answers(MESSAGES, this::greeting);

        CrowdReport report = crowd(1_200).play();

        assertThat(report.all().done()).as(report::toString).isEqualTo(1_200);
        assertThat(report.allReplies()).isTrue();
    }

    @Test
    void thatTheHubHasForgotten() {
        answers("/control/replies", exchange -> {
            replies.clear();
            add(5_000, () -> "somebody else");
            return latest(exchange);
        });

        CrowdReport report = crowd(1).play();

        assertThat(report.allReplies()).isFalse();
        assertThat(report.toString()).contains("at least 0", "the emulator does not remember all replies");
    }

    @Test
    void thatTheHubForgotBeforehandAreNobodys() {
        Instant before = Instant.now().minusSeconds(60);
        for (int i = 0; i < 5_000; i++) {
            replies.add(reply("somebody else", before));
        }
        answers("/control/replies", this::latest);
        answers(MESSAGES, this::greeting);

        CrowdReport report = crowd(1).play();

        assertThat(report.allReplies()).isTrue();
        assertThat(report.toString()).doesNotContain("remember");
    }

    private Crowd crowd(int customers) {
        URI address = URI.create("http://localhost:" + hub.getAddress().getPort());
        return new Crowd(new ControlApi(() -> address), Optional.empty(), customers)
                .of(Persona.named("guest").says("hello").thinking(Duration.ZERO).waiting(Duration.ofSeconds(2)))
                .arrivingWithin(Duration.ofMillis(1)).within(Duration.ofSeconds(60));
    }

    /** The bot says five things, each of which the hub remembers, and the newest 5,000 of all. */
    private String greeting(HttpExchange exchange) {
        add(5, () -> exchange.getRequestURI().getPath().split("/")[3]);
        return "";
    }

    private void add(int count, Supplier<String> conversation) {
        for (int i = 0; i < count; i++) {
            replies.add(reply(conversation.get(), Instant.now()));
        }
        replies.subList(0, Math.max(0, replies.size() - 5_000)).clear();
    }

    private String latest(HttpExchange exchange) {
        int last = Integer.parseInt(exchange.getRequestURI().getQuery().replace("last=", ""));
        return "{\"replies\":[" + String.join(",", replies.subList(Math.max(0, replies.size() - last), replies.size())) + "]}";
    }

    private static String reply(String conversation, Instant at) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"conversation\":\"" + conversation + "\",\"at\":\"" + at
                + "\",\"type\":\"text\",\"message\":{\"content\":{\"text\":\"hi\"}}}";
    }

    private interface Answer {

        String to(HttpExchange exchange) throws IOException;
    }

    /** One request after the other. */
    private void answers(String path, Answer answer) {
        hub.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }
}
