package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Of a key that there is not, the build says which one may be meant, of the build's own keys and of those of the start. */
class MistypedKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.custom-bot.participant-nam", "shop")
            .overrideConfigKey("quarkus.custom-bot.devservices.emulater-port", "0")
            .overrideConfigKey("quarkus.custom-bot.\"tea\".hub.kind", "egain")
            .overrideConfigKey("quarkus.custom-bot.\"tea\".dispatch.handler-timout", "5s")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage()).contains(
                    said("quarkus.custom-bot.participant-nam", "quarkus.custom-bot.participant-name"),
                    said("quarkus.custom-bot.devservices.emulater-port", "quarkus.custom-bot.devservices.emulator-port"),
                    said("quarkus.custom-bot.\"tea\".dispatch.handler-timout",
                            "quarkus.custom-bot.\"tea\".dispatch.handler-timeout")));

    private static String said(String key, String meant) {
        return "There is no key " + key + ", so nobody reads it; did you mean " + meant + "?";
    }

    @Test
    void starts() {}
}
