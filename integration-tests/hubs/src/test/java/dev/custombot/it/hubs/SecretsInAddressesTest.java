package dev.custombot.it.hubs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A secret that a hub has in the address which it calls is in no trace and in no meter. */
@QuarkusTest
@QuarkusTestResource(FakeServers.class)
class SecretsInAddressesTest {

    private static final String PATH = "/callback/brevo";
    private static final AttributeKey<String> URL_PATH = AttributeKey.stringKey("url.path");
    private static final String QUERY = "?secret=" + BrevoFixture.SECRET;

    @Inject
    InMemorySpanExporter spans;

    @Test
    void tracesTellThePathThatIsConfigured() {
        given().contentType("application/json").body("[]").post(PATH + "/" + BrevoFixture.SECRET);
        given().contentType("application/json").body("[]").post(PATH + "/guessed-in-vain");
        given().contentType("application/json").body("[]").post(PATH + QUERY);

        List<String> told = Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> spans.getFinishedSpanItems().stream().filter(span -> PATH.equals(span.getAttributes().get(URL_PATH)))
                        .map(SpanData::getName).toList(),
                found -> found.size() >= 3);
        assertThat(told).contains("POST " + PATH);
        assertThat(spans.getFinishedSpanItems()).map(span -> span.getName() + " " + span.getAttributes() + span.getEvents())
                .noneMatch(span -> span.contains(BrevoFixture.SECRET) || span.contains("guessed-in-vain"));
    }

    @Test
    void metersTellTheRoute() {
        given().contentType("application/json").body("[]").post(PATH + "/" + BrevoFixture.SECRET);
        given().contentType("application/json").body("[]").post(PATH + "/guessed-in-vain");

        assertThat(given().get("/q/metrics").asString()).contains("http_server_requests").doesNotContain(BrevoFixture.SECRET,
                "guessed-in-vain");
    }

    /** As an exporter would send them away. */
    @Singleton
    static class Spans {

        private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return exporter;
        }
    }
}
