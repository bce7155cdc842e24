package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** A customer who leaves, or an agent who takes over, is nothing that anybody must look after: it must not look like a refusal. */
class WhatCameTooLateIsCountedApartTest {

    private final SenderBench bench = new SenderBench();

    @Test
    void repliesToAConversationThatTheBotHasNoMore() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotPartOfConversation("400-240", Set.of()), "late");

        bench.whileTheHubIsBusy(() -> bench.say("c", "late", "behind it"));

        assertThat(bench.letters).containsOnlyKeys("late", "behind it");
        assertThat(bench.count("conversation_over")).isEqualTo(2);
        assertThat(bench.count("refused")).isZero();
        assertThat(letters("conversation_over")).isEqualTo(2);
    }

    @Test
    void refusalsAreCountedAsBefore() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.Refused("400-100", Set.of()), "wrong");

        bench.say("c", "wrong");

        assertThat(bench.count("refused")).isOne();
        assertThat(bench.count("conversation_over")).isZero();
        assertThat(letters("400-100")).isOne();
        assertThat(letters("conversation_over")).isZero();
    }

    private double letters(String cause) {
        return bench.meters.get("custom.bot.dead.letter.causes").tag("cause", cause).counter().count();
    }
}
