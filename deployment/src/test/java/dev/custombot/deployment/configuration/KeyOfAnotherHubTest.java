package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A key that is known, but means nothing at the bot's hub, is told of by the build, and its defaults are not. */
class KeyOfAnotherHubTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.custom-bot.hub.escalation.text", "Somebody comes")
            .overrideConfigKey("quarkus.custom-bot.reply.outcomes.\"404\"", "park")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .filteredOn(message -> message.startsWith("Nobody reads "))
                    .containsExactly("Nobody reads quarkus.custom-bot.hub.escalation.text: it is for bots at brevo, and this"
                            + " one is at egain"));

    @Test
    void starts() {}
}
