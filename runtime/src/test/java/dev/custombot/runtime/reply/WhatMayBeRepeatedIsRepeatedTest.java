package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.runtime.hub.SendOutcome;

/** Who wants no customer to read anything twice still wants them handed over: what changes nothing the second time is sent again. */
class WhatMayBeRepeatedIsRepeatedTest {

    private static final SendOutcome LOST = new SendOutcome.Unknown("TimeoutException");

    private final SenderBench bench = new SenderBench(new SenderBench.Repeating(false, false));

    @BeforeEach
    void aHubThatKnowsNoRepetitions() {
        bench.harmless = Set.of(MessageType.ESCALATION_TRANSFER);
    }

    @Test
    void whenItsAnswerIsLost() {
        loses("transfer", 1);
        bench.say("c", "transfer");
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.requestsWith("transfer")).hasSize(2);
        assertThat(bench.taken).containsExactly("transfer");
        assertThat(bench.letters).isEmpty();
    }

    /** A gateway may lose the answers to some minutes. */
    @Test
    void alsoWhenItsAnswersAreLostForSomeTimeWhileOthersGo() {
        loses("transfer", 6);
        bench.say("c", "transfer");
        bench.chatter(Duration.ofSeconds(5), Duration.ofMinutes(10));

        assertThat(bench.taken).contains("transfer");
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void butNotForEver() {
        loses("transfer", Integer.MAX_VALUE);
        bench.say("c", "transfer", "next");
        bench.chatter(Duration.ofSeconds(20), SenderBench.GIVE_UP.plusMinutes(10));

        assertThat(bench.letters).containsExactly(Map.entry("transfer", "unknown: TimeoutException"));
        assertThat(bench.taken).as("its conversation goes on").contains("next");
    }

    @Test
    void whatTheCustomerReadsIsNot() {
        loses("text", 1);
        bench.say("c", "text", "transfer");
        bench.timer.pass(Duration.ofMinutes(1));

        assertThat(bench.requestsWith("text")).hasSize(1);
        assertThat(bench.letters).containsExactly(Map.entry("text", "unknown: TimeoutException"));
        assertThat(bench.taken).containsExactly("transfer");
    }

    private void loses(String id, int times) {
        bench.answer = replies -> SenderBench.has(replies, id) && bench.requestsWith(id).size() <= times
                ? Optional.of(LOST)
                : Optional.empty();
    }
}
