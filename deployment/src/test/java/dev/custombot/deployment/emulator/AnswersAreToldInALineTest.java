package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.vertx.http.runtime.devmode.ReplacementDebugPage;
import io.vertx.core.json.JsonObject;

/** Why the callback did not take a message can be read at a glance, also when a broken build answers with a page. */
class AnswersAreToldInALineTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture(options -> options.withMaxDeliveryAttempts(1));

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("<!doctype html><html><head><title>Oops</title><style>h1 { color: red }</style></head><body>"
                        + "<h1>Error\n restarting</h1><!-- x --><p>no &lt;parameter&gt;</p><script>run()</script></body></html>",
                        "Error restarting no <parameter>"),
                Arguments.of("<html><style>" + "a { b: c }".repeat(30_000) + "</style><h1>Error</h1></html>", "Error"),
                Arguments.of("<html><h1>Error</h1><style>" + "a { b: c }".repeat(30_000), "Error"),
                Arguments.of("{\"detail\":\"no topic\"}", "{\"detail\":\"no topic\"}"),
                Arguments.of("x".repeat(1_000), "x".repeat(400) + "…"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void asText(String body, String line) {
        assertThat(told(body)).isEqualTo(line);
    }

    /** The real page: a long style sheet, Quarkus' own words, and the reason behind them. */
    @Test
    void ofAFailedBuildItsReason() {
        String reason = "@OnMessage on Bot#picked: \"txt\" is not a message type of the <hub>";
        String page = ReplacementDebugPage.generateHtml(
                new IllegalStateException("Build failed due to errors", new IllegalStateException(reason)), "/callback");

        assertThat(told(page)).startsWith("java.lang.IllegalStateException: " + reason);
    }

    private String told(String body) {
        hub.callback().answersWith(body, 500);
        JsonObject said = hub.say("c-1", "hello");
        await().until(() -> "failed".equals(hub.delivery(said).getString("outcome")));
        return hub.delivery(said).getJsonArray("attempts").getJsonObject(0).getString("gist");
    }
}
