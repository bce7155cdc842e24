package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.Limits;

/** What nobody could be told is found at the start, and not when something has failed. */
class WhatIsSaidOfAFailureTest {

    private final CheckedConfig config = new CheckedConfig("");

    @Test
    void aTextIsOne() {
        config.set("dispatch.failure-text", "Sorry", "dialogue.given-up-text", "Let us leave it.");

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aBlankOneIsNone() {
        config.set("dispatch.failure-text", "\u2003", "dialogue.given-up-text", "\u2003");

        assertThat(wrong()).containsExactly("dialogue.given-up-text", "dispatch.failure-text");
    }

    @Test
    void anEndlessOneIsNone() {
        config.set("dispatch.failure-text", "x".repeat(Limits.CONTENT_LENGTH + 1));

        assertThat(wrong()).containsExactly("dispatch.failure-text");
    }

    @Test
    void aBotSaysSomething() {
        config.set("dispatch.max-replies-per-message", "0");

        assertThat(wrong()).containsExactly("dispatch.max-replies-per-message");
    }

    private List<String> wrong() {
        return config.wrong(given -> HandlingCheck.check(given.bot(), given.problems()));
    }
}
