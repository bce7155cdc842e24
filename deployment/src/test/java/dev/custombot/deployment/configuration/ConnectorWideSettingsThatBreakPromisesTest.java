package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** What the application sets for all of its channels, and no channel can set back, is named instead of obeyed. */
class ConnectorWideSettingsThatBreakPromisesTest {

    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(CONNECTOR + "transactional.id", "shop")
            .overrideRuntimeConfigKey(CONNECTOR + "assign-seek", "0:0")
            .overrideRuntimeConfigKey(CONNECTOR + "enable.auto.commit", "true")
            .overrideRuntimeConfigKey(CONNECTOR + "key.serializer", "org.apache.kafka.common.serialization.UUIDSerializer")
            .overrideRuntimeConfigKey(CONNECTOR + "batch", "true")
            .assertException(failure -> assertThat(failure.getMessage()).contains(
                    CONNECTOR + "transactional.id cannot be set for the bots' channels",
                    CONNECTOR + "assign-seek cannot be set for the bots' channels",
                    CONNECTOR + "enable.auto.commit must be false")
                    .doesNotContain("key.serializer", "batch"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
