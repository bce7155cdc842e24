package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

class OwnClassForPublishedTypeTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(
            List.of(Bot.class, BuildFailure.withoutPackage("BotWithoutAPackage")),
            messages -> assertThat(messages)
                    .contains("Bot#handle", "Bot$Card is not supported", "where all types start with \"custom.\"",
                            "BotWithoutAPackage#text: a parameter of type BotWithoutAPackage$Order is not supported")
                    .doesNotContain("BotWithoutAPackage#order"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot {

        public record Card(String number) {}

        @OnMessage({"custom.card", "text"})
        void handle(Card card) {}
    }
}
