package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.dispatch.turn.Turns;
import io.smallrye.mutiny.Uni;

/** A handler that fails is in the log with its message and its conversation: each try, the end, and nothing of what the failure says. */
class WhatBecomesOfAMessageIsToldTest {

    private static final String OF = "(conversation " + Turns.CONVERSATION + ")";

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Chat chat = new Chat();

    @Test
    void triedAgainAndGivenUp() {
        fails(new IllegalStateException("Canary"));
        chat.says("hello");

        assertThat(lines()).contains(
                "[test] CBOT00207: Bot#any failed for message m-1 with java.lang.IllegalStateException, attempt 1; trying again "
                        + OF,
                "[test] CBOT00201: Message m-1 of type text given up after Bot#any failed with java.lang.IllegalStateException; it "
                        + "goes to the dead letters " + OF)
                .noneMatch(line -> line.contains("Canary"));
    }

    @Test
    void itsMethodForFailuresFails() {
        fails(new IllegalStateException("Canary"));
        chat.onFailure = Optional.of(turn -> Uni.createFrom().failure(new UnsupportedOperationException("Canary")));
        chat.says("hello");

        assertThat(lines()).anyMatch(line -> line.startsWith("[test] CBOT00205: Bot#failure failed for message m-1 with "
                + "java.lang.UnsupportedOperationException") && line.endsWith(OF));
    }

    @Test
    void theProcessEnds() {
        chat.unreadable = Optional.of(new NoClassDefFoundError("Canary"));
        chat.staysOpen("hello");

        assertThat(lines())
                .contains("[test] CBOT00231: no handler failed for message m-1 with java.lang.NoClassDefFoundError: this "
                        + "process ends, and leaves the message to another one " + OF);
    }

    private void fails(RuntimeException failure) {
        chat.bot = message -> {
            throw failure;
        };
    }

    private List<String> lines() {
        return logged.lines().stream().filter(line -> line.contains("CBOT")).toList();
    }
}
