package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.handler.library.LibraryBot;
import io.quarkus.test.QuarkusUnitTest;

/** A library that Quarkus does not look into is named, with the mend. */
class LibraryWithoutIndexTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .addBootstrapCustomizer(
                    application -> Library.withoutIndex(LibraryBot.class).accept(application))
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage()).anySatisfy(
                    message -> assertThat(message).contains("org.acme:acme-bots", "LibraryBot", "jandex-maven-plugin",
                            "quarkus.index-dependency.acme-bots.group-id=org.acme",
                            "quarkus.index-dependency.acme-bots.artifact-id=acme-bots")));

    @Test
    void starts() {}
}
