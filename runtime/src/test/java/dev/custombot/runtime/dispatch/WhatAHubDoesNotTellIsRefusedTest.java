package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A hub that tells nothing of completed conversations says so at the call. */
class WhatAHubDoesNotTellIsRefusedTest {

    private final Chat chat = new Chat();

    @Test
    void aTranscript() {
        assertThatThrownBy(() -> chat.conversations.transcript("c-1")).isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("tells nothing");
    }

    @Test
    void norOfAConversationWithoutAnId() {
        assertThatThrownBy(() -> chat.conversations.transcript(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
