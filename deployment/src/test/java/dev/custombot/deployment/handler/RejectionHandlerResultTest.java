package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import io.quarkus.test.QuarkusUnitTest;

class RejectionHandlerResultTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "would be refused as well; return void");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnReplyRejected
        String handle(RejectedReply reply) {
            return "again";
        }
    }
}
