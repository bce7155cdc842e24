package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A body that is not the contract's gets 400 and a small problem body that names the field. */
@QuarkusTest
class InvalidCallbackTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{} {}", "{\"messages\":{\"message\":[{]}}", "nonsense"})
    void notAJsonObject(String body) throws Exception {
        problem(Redelivery.of(hub, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"messages\":{}}", "{\"messages\":{\"message\":[]}}", "{\"messages\":[]}",
            "{\"messages\":{\"message\":{}}}"})
    void noMessage(String body) throws Exception {
        assertThat(problem(Redelivery.of(hub, body)).path("field").asText()).isEqualTo("messages.message");
    }

    @Test
    void moreThanTwoHundredMessages() throws Exception {
        String[] messages = new String[201];
        java.util.Arrays.setAll(messages, i -> Payloads.text("c", "none"));

        assertThat(problem(Redelivery.of(hub, Payloads.envelope(messages))).path("field").asText())
                .isEqualTo("messages.message");
    }

    @Test
    void nestedTooDeeply() throws Exception {
        problem(Redelivery.of(hub, Payloads.envelope("{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}")));
    }

    private static JsonNode problem(DeliveryResult result) throws Exception {
        assertThat(result.status()).isEqualTo(400);
        assertThat(result.header("content-type")).contains("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(result.body());
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
