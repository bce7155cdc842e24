package dev.custombot.deployment.handler;

import jakarta.transaction.Transactional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** A transaction cannot begin on the event loop. */
class TransactionalOnEventLoopTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "@Transactional",
            "remove @NonBlocking");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        @Transactional
        @NonBlocking
        Uni<String> handle(IncomingMessage message) {
            return Uni.createFrom().item("hello");
        }
    }
}
