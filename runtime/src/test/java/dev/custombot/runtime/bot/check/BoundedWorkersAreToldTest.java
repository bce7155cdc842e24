package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Whoever bounds the queue of the workers must know what that costs. */
class BoundedWorkersAreToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @Test
    void withTheirKey() {
        start(Map.of("quarkus.thread-pool.queue-size", "10"));

        assertThat(logged.lines()).singleElement().asString()
                .startsWith("[test] CBOT00234: quarkus.thread-pool.queue-size=10: ");
    }

    @Test
    void asTheyAreByDefaultNothingIsSaid() {
        start(Map.of());

        assertThat(logged.lines()).isEmpty();
    }

    private static void start(Map<String, String> properties) {
        BoundedWorkers.tell(
                new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(properties, "test", 100)).build(),
                CustomBotLog.of("test"));
    }
}
