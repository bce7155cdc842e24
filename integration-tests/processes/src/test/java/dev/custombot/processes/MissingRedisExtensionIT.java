package dev.custombot.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** An application without the Redis extension does not start with a store in Redis, and says which keys are wrong. */
class MissingRedisExtensionIT {

    @Test
    void theKeysAreNamed() throws Exception {
        Process bot = new ProcessBuilder(PackagedBot.command("sample.application",
                Map.of("quarkus.custom-bot.state.store", "redis", "quarkus.custom-bot.deduplication.store", "redis",
                        "quarkus.http.port", "0")))
                .redirectErrorStream(true).start();
        String output = new String(bot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bot.waitFor()).isNotZero();
        assertThat(output).contains("quarkus.custom-bot.state.store", "quarkus.custom-bot.deduplication.store")
                .contains("quarkus-redis-client");
    }
}
