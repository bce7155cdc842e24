package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import io.quarkus.test.QuarkusUnitTest;

class SecondRejectionHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "@OnReplyRejected on",
            "is there for refused replies already");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnReplyRejected
        void one(RejectedReply reply) {}

        @OnReplyRejected
        void other(RejectedReply reply) {}
    }
}
