package dev.custombot.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.record.BotHeaders;

/** A dead letter tells what the extension's own checks have found, where they have. */
class WhatOurOwnChecksFoundIsReadTest {

    private final ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("dead-letters", 0, 7, "c-1", new byte[0]);

    @Test
    void theDetail() {
        BotHeaders.put(record.headers(), BotHeaders.DEAD_LETTER_STAGE, "dispatch");
        BotHeaders.put(record.headers(), BotHeaders.DEAD_LETTER_DETAIL, "Basket cannot be read");

        assertThat(detail()).contains("Basket cannot be read");
    }

    @Test
    void nothingWhereNoneDid() {
        BotHeaders.put(record.headers(), BotHeaders.DEAD_LETTER_STAGE, "dispatch");

        assertThat(detail()).isEmpty();
    }

    private Optional<String> detail() {
        return Letter.read(record).orElseThrow().entry().detail();
    }
}
