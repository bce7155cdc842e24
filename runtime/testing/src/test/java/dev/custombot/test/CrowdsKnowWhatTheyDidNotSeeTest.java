package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.custombot.test.hub.ControlApi;

/** A report says nothing of a plan that the hub does not have, and says when the hub did not remember all requests. */
class CrowdsKnowWhatTheyDidNotSeeTest {

    private HttpServer hub;

    @BeforeEach
    void aHub() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers("/", 200, "{\"replies\":[]}");
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void aPlanThatTheHubDoesNotHave() {
        answers("/control/rules", 400, "{\"detail\":\"There is no rule \\\"plan\\\"\"}");

        assertThatThrownBy(crowd().under("enterprise")::play).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("400").hasMessageContaining("no rule \\\"plan\\\"");
    }

    @Test
    void requestsThatTheHubForgot() {
        answers("/control/requests", 200, "{\"requests\":[" + request(Instant.now().plusSeconds(1)) + "],\"forgotten\":7}");

        CrowdReport report = crowd().play();

        assertThat(report.allRequests()).isFalse();
        assertThat(report.toString()).contains("at least 1 accepted", "does not remember all").doesNotContain("a second");
    }

    @Test
    void requestsThatItForgotAreOfEarlierTimes() {
        answers("/control/requests", 200, "{\"requests\":[" + request(Instant.EPOCH) + ","
                + request(Instant.now().plusSeconds(1)) + "],\"forgotten\":7}");

        CrowdReport report = crowd().play();

        assertThat(report.allRequests()).isTrue();
        assertThat(report.toString()).contains("Requests of the bot: 1 accepted", "a second");
    }

    @Test
    void theHubsOtherRulesStayWithoutAPlan() {
        answers("/control/requests", 200, "{\"requests\":[]}");
        answers("/control/rules", 500, "{}");

        assertThat(crowd().play().toString()).contains("1 of 1 done");
    }

    @Test
    void aConversationThatTheBotHasEnded() {
        answers("/control/requests", 200, "{\"requests\":[]}");
        answers("/control/conversations/", 409, "{\"detail\":\"The conversation has ended\"}");

        assertThat(crowd().of(Persona.named("hasty").says("hello")).play().toString()).contains("1 lost");
    }

    /** Of one customer who wants nothing. */
    private Crowd crowd() {
        URI address = URI.create("http://localhost:" + hub.getAddress().getPort());
        return new Crowd(new ControlApi(() -> address), Optional.empty(), 1).of(Persona.named("quiet"))
                .arrivingWithin(Duration.ZERO).within(Duration.ofSeconds(2));
    }

    private void answers(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        hub.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private static String request(Instant at) {
        return "{\"at\":\"" + at + "\",\"status\":202}";
    }
}
