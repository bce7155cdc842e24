package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.QuickReply;
import io.quarkus.test.QuarkusUnitTest;

class ContentOfOtherTypeTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "type \"text\" has no QuickReply");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage({"text", "richMessage.quickreply"})
        void handle(QuickReply choice) {}
    }
}
