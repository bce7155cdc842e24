package dev.custombot.test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How the callback answered one delivery.
 *
 * @param status the HTTP status; 0 when there was no answer within 5 s
 * @param latency how long the answer took
 * @param headers the headers of the answer, names in lower case
 * @param body the body of the answer
 */
public record DeliveryResult(int status, Duration latency, Map<String, String> headers, String body) {

    static DeliveryResult of(JsonNode attempt) {
        Map<String, String> headers = new HashMap<>();
        attempt.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return new DeliveryResult(attempt.path("status").asInt(), Duration.ofMillis(attempt.path("latencyMillis").asLong()),
                Map.copyOf(headers), attempt.path("body").asText());
    }

    /** A header of the answer. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
