package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.hub.DeliveredMessage;
import io.smallrye.mutiny.Uni;

/** A callback that the bot fails at is in the log with the class of the failure, and without what it says. */
class WhatCannotBeStoredIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    @RegisterExtension
    final CallbackServer server = new CallbackServer();

    @Test
    void whatKafkaDoesNotConfirm() throws IOException {
        server.delivers(new DeliveredMessage("c", "m", "text", "customer", Set.of(), Optional.empty(), new byte[]{'{', '}'}));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\n\r\n{}");
            CallbackServer.await(() -> server.kafka.history().size() == 1);
            server.kafka.errorNext(new TimeoutException("Canary"));
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 503");
        }

        assertThat(logged.lines())
                .contains(
                        "CBOT00103: Callback answered with 503: Kafka did not store its messages on callbacks (TimeoutException)");
    }

    @Test
    void aDefect() throws IOException {
        server.admits(Uni.createFrom().failure(new IllegalStateException("Canary")));
        try (Socket socket = server.connect()) {
            CallbackServer.send(socket, "POST /callback HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            assertThat(CallbackServer.answer(socket)).startsWith("HTTP/1.1 500");
        }

        assertThat(logged.lines())
                .contains("CBOT00105: Callback answered with 500: receiving it failed with java.lang.IllegalStateException");
    }
}
