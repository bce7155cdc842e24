package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application without handlers starts, and the build says where it looked for them. */
class NoHandlersTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .anySatisfy(message -> assertThat(message).contains("no handler", "@OnMessage", "in the application")));

    @Test
    void starts() {}
}
