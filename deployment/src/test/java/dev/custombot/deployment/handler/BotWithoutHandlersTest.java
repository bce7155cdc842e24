package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** Of several bots, the build names the one that no handler is for: its callbacks would be answered, and its customers not. */
class BotWithoutHandlersTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(TeaBot.class))
            .overrideConfigKey("quarkus.custom-bot.\"tea\".hub.kind", "egain")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .anySatisfy(message -> assertThat(message).contains("no handler for the bot \"tea\"", "@Bot(\"tea\")"))
                    .noneSatisfy(message -> assertThat(message).contains("no handler for the bot \"<default>\"")));

    @Test
    void starts() {}

    /** It was meant for the other bot. */
    public static class TeaBot {

        @OnMessage("text")
        String brew(Text message) {
            return "Which tea?";
        }
    }
}
