package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.deadletter.DeadLetterStatus;

/** The endpoint's JSON of a dead letter has what is known of it, and leaves the rest out. */
class WhatIsToldOfALetterTest {

    @Test
    void theDetailOfItsCause() {
        assertThat(told(Optional.of("Basket cannot be read")).path("detail").asText()).isEqualTo("Basket cannot be read");
    }

    @Test
    void noDetailWhereThereIsNone() {
        assertThat(told(Optional.empty()).has("detail")).isFalse();
    }

    private static JsonNode told(Optional<String> detail) {
        DeadLetterEntry entry = new Entry("0-7", DeadLetterStage.DISPATCH, DeadLetterStatus.OPEN, Optional.of("c-1"),
                Optional.of("m-1"), Optional.of("text"), "cause", detail, Optional.of("Bot#any"), 1, Instant.EPOCH,
                "callbacks-0@3");
        return DeadLetterJson.of(new Page(List.of(entry), false, 0)).path("letters").path(0);
    }

    private record Page(List<DeadLetterEntry> entries, boolean more, long unread) implements DeadLetterPage {}

    private record Entry(String id, DeadLetterStage stage, DeadLetterStatus status, Optional<String> conversationId,
            Optional<String> messageId, Optional<String> type, String cause, Optional<String> detail, Optional<String> handler,
            int attempts, Instant at, String source) implements DeadLetterEntry {}
}
