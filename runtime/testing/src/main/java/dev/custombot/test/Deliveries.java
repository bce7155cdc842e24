package dev.custombot.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** How deliveries have ended. */
final class Deliveries {

    private Deliveries() {}

    /** The statuses of the last one; null while one is under way. */
    static @Nullable List<Integer> ended(List<JsonNode> deliveries) {
        if (deliveries.stream().anyMatch(delivery -> "pending".equals(delivery.path("outcome").asText()))) {
            return null;
        }
        List<Integer> statuses = new ArrayList<>();
        deliveries.stream().reduce((first, second) -> second).ifPresent(
                last -> last.path("attempts").forEach(attempt -> statuses.add(attempt.path("status").asInt())));
        return statuses;
    }
}
