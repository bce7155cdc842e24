package dev.custombot.deployment.handler;

import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.ConversationChange;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ForbiddenResultElementTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Bot.class, "Bot#handle", "ConversationChange can only be",
            "conversation.state");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        @OnMessage("text")
        Uni<List<ConversationChange>> handle(Text message) {
            return null;
        }
    }
}
